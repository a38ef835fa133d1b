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
        return of(name, schema, "");
    }

    /**
     * The same with more attributes.
     *
     * @param attributes of the start tag, as they are written, each after a space
     */
    public Mapping of(XmlName name, JsonNode schema, String attributes) {
        return new Mapping(compiler.element(name, schema), compiler.prefixes(), schema, attributes, false);
    }

    /**
     * The mapping of elements that stand side by side, the properties of one object.
     *
     * @param around element that they stand in; its prefix is {@code soapenv}, which has to be declared outside
     */
    public Mapping ofParts(XmlName around, JsonNode schema) {
        compiler.prefixes().fix(around.namespace(), "soapenv");
        return new Mapping(compiler.element(around, schema), compiler.prefixes(), schema, "", true);
    }
}
