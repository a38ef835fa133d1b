package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes node tables of the schemas of one contract. A schema that several places refer to is compiled once, so that a
 * type may contain itself.
 */
final class SchemaCompiler {
    private final JsonNode document;
    private final Prefixes prefixes = new Prefixes();
    private final IdentityHashMap<JsonNode, Shape> compiled = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Shape> variants = new IdentityHashMap<>();
    private final Deque<Runnable> later = new ArrayDeque<>();

    SchemaCompiler(JsonNode document) {
        this.document = document;
        document.findParents("prefix").forEach(xml -> {
            if (xml.path("namespace").isTextual()) {
                prefixes.propose(
                        xml.path("namespace").asText(), xml.path("prefix").asText());
            }
        });
    }

    Prefixes prefixes() {
        return prefixes;
    }

    /** The field for an element that is a whole message, or a part of one. */
    Field element(XmlName name, JsonNode schema) {
        SchemaView view = SchemaView.of(document, schema);
        FieldFacts facts = new FieldFacts(name.local(), Field.Place.ELEMENT, view, name, true, false, null, false);
        Field field = new Field(facts, prefixes);
        field.shape = shape(view);
        while (!later.isEmpty()) {
            later.remove().run();
        }
        return field;
    }

    /** What a schema says; objects are filled in before {@link #element} returns. */
    Shape shape(SchemaView schema) {
        if (schema.get("discriminator").isObject() && schema.get("oneOf").isArray()) {
            return variants(schema);
        }
        if (schema.is("x-xml-list")) {
            SchemaView item = schema.of(schema.get("items"));
            Lexical items = Lexicals.of(item);
            return new Shape.Scalar(items == null ? StringLexical.COLLAPSED : items, true, Facets.of(item));
        }
        if (schema.has("x-xml-array-type")) {
            return items(schema);
        }
        if (schema.isObject()) {
            return object(schema);
        }
        Lexical lexical = Lexicals.of(schema);
        return lexical == null ? Shape.Node.INSTANCE : new Shape.Scalar(lexical, false, Facets.of(schema));
    }

    private Shape object(SchemaView schema) {
        Shape known = compiled.get(schema.last());
        if (known != null) {
            return known;
        }
        ObjectShape shape = new ObjectShape();
        compiled.put(schema.last(), shape);
        later.add(() -> new ObjectCompiler(this, prefixes, schema).fill(shape));
        return shape;
    }

    private Shape items(SchemaView schema) {
        Shape known = compiled.get(schema.last());
        if (known != null) {
            return known;
        }
        SchemaView items = schema.of(schema.get("items"));
        String text = schema.text("x-xml-array-type");
        int rank = text.indexOf('[');
        XmlName type = XmlName.parse(rank < 0 ? text : text.substring(0, rank));
        XmlName name = new XmlName(
                items.xml().path("namespace").asText(""),
                items.xml().path("name").asText("item"));
        Field item = new Field(
                new FieldFacts(name.local(), Field.Place.ELEMENT, items, name, true, false, null, false), prefixes);
        later.add(() -> item.shape = shape(items));
        String attributes = " xsi:type=\"soapenc:Array\" soapenc:arrayType=\"" + prefixes.tag(type)
                + (rank < 0 ? "" : text.substring(rank)) + '[';
        Shape shape = new Shape.Items(item, type, attributes.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        compiled.put(schema.last(), shape);
        return shape;
    }

    private Shape variants(SchemaView schema) {
        Shape known = variants.get(schema.last());
        if (known != null) {
            return known;
        }
        Shape.Variants shape = new Shape.Variants();
        variants.put(schema.last(), shape);
        Map<String, String> names = new LinkedHashMap<>();
        schema.get("discriminator")
                .path("mapping")
                .properties()
                .forEach(entry -> names.put(entry.getValue().asText(), entry.getKey()));
        shape.variants = new Shape.Variant[schema.get("oneOf").size()];
        for (int i = 0; i < shape.variants.length; i++) {
            shape.variants[i] = variant(schema.get("oneOf").get(i), names);
        }
        shape.declared = schema.is("x-xml-abstract") ? null : shape.variants[0];
        return shape;
    }

    private Shape.Variant variant(JsonNode member, Map<String, String> names) {
        SchemaView view = SchemaView.of(document, member);
        String reference = member.path("$ref").asText("");
        String last = reference.substring(reference.lastIndexOf('/') + 1);
        String name = names.getOrDefault(reference, names.getOrDefault(last, last));
        // What is no name of a type is a finding of its own.
        XmlName type = NodeWriter.name(view.text("x-xml-type"));
        XmlName xmlName = type == null ? new XmlName("", name) : type;
        byte[] attribute =
                (" xsi:type=\"" + prefixes.tag(xmlName) + '"').getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Shape.Variant(name, xmlName, attribute, shape(view));
    }
}
