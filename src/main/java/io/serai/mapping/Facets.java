package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All facets of a simple type, cheap ones first; most types have none. */
final class Facets {
    static final Facets NONE = new Facets(List.of());

    private final Facet[] facets;

    private Facets(List<Facet> facets) {
        this.facets = facets.toArray(Facet[]::new);
    }

    /** Those of a schema. */
    static Facets of(SchemaView schema) {
        List<Facet> facets = new ArrayList<>();
        switch (schema.type()) {
            case "integer", "number" -> addOfNumbers(schema, facets);
            case "boolean" -> {
                // A boolean of XML has two spellings; nobody narrows it.
            }
            default -> addOfTexts(schema, facets);
        }
        return facets.isEmpty() ? NONE : new Facets(facets);
    }

    private static void addOfTexts(SchemaView schema, List<Facet> facets) {
        LengthFacet.addTo(facets, schema.get("minLength"), schema.get("maxLength"));
        WordsFacet.addTo(facets, values(schema));
        PatternFacet.addTo(facets, schema.get("pattern"));
    }

    private static void addOfNumbers(SchemaView schema, List<Facet> facets) {
        BoundFacet.addTo(facets, schema);
        DigitsFacet.addTo(facets, schema.get("x-xsd-total-digits"), schema.get("x-xsd-fraction-digits"));
        NumbersFacet.addTo(facets, values(schema));
    }

    /** The values of {@code enum} or {@code const}, but for null. */
    private static List<JsonNode> values(SchemaView schema) {
        List<JsonNode> values = new ArrayList<>();
        JsonNode one = schema.get("const");
        if (!one.isMissingNode()) {
            values.add(one);
        } else {
            schema.get("enum").forEach(values::add);
        }
        values.removeIf(JsonNode::isNull);
        return values;
    }

    /** What values have to be, as a sentence about them. */
    String expectation() {
        return Stream.of(facets).map(Facet::expectation).collect(Collectors.joining(", and "));
    }

    boolean isEmpty() {
        return facets.length == 0;
    }

    /** What a value has to be and is not; null when it is fine. */
    @Nullable
    String broken(char[] text, int start, int length) {
        for (Facet facet : facets) {
            if (!facet.accepts(text, start, length)) {
                return facet.expectation();
            }
        }
        return null;
    }
}
