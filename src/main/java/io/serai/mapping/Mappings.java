package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/** Compiles the schemas of one contract; what several messages share is compiled once. Used by one thread. */
public final class Mappings {
    private final SchemaCompiler compiler;

    /**
     * For the schemas of a document.
     *
     * @param document OpenAPI with all references inside
     */
    public Mappings(JsonNode document) {
        this.compiler = new SchemaCompiler(document);
    }

    /**
     * The mapping of an element.
     *
     * @param name of the element
     * @param schema of its value, or a reference to it
     */
    public Mapping of(XmlName name, JsonNode schema) {
        return new Mapping(compiler.element(name, schema), compiler.prefixes());
    }
}
