package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what of an imported contract deserves a look: what is open, what was guessed, what is unusual. */
public final class Remarks {
    private static final int SHOWN = 5;

    private final Map<String, List<String>> places = new LinkedHashMap<>();

    private Remarks() {}

    /** One line for each kind, with how many there are and where the first ones are. */
    public static List<String> of(JsonNode contract) {
        Remarks remarks = new Remarks();
        contract.path("paths").forEach(item -> item.forEach(remarks::operation));
        contract.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> remarks.schema(schema.getKey(), schema.getValue()));
        return remarks.lines();
    }

    private void operation(JsonNode operation) {
        String id = operation.path("operationId").asText();
        if (operation.path("x-safe").isBoolean()) {
            add("guessed GET; say x-safe: true where nothing is changed", id);
        }
        if (operation.path("x-soap").path("use").asText().equals("encoded")) {
            add("operation of the SOAP encoding; try it against the service", id);
        }
        schema(id, operation.path("requestBody").at("/content/application~1json/schema"));
        schema(id, operation.path("responses").at("/200/content/application~1json/schema"));
    }

    private void schema(String name, JsonNode schema) {
        if (schema.has("x-xml-any")) {
            add("wildcard; any element may come", name);
        }
        if (schema.has("x-xml-any-attributes")) {
            add("wildcard; any attribute may come", name);
        }
        if (schema.has("x-xml-mixed")) {
            add("mixed content; an array of texts and elements", name);
        }
        if (schema.has("x-xml-group")) {
            add("group that repeats; an array of objects with one member", name);
        }
        if (schema.path("x-sensitive").asBoolean()) {
            add("sensitive field, by its name", name);
        }
        schema.path("properties").properties().forEach(property -> {
            if (isAnything(property.getValue())) {
                add("value of any type", name + '.' + property.getKey());
            }
            schema(name + '.' + property.getKey(), property.getValue());
        });
        if (schema.has("items")) {
            schema(name + "[]", schema.path("items"));
        }
    }

    private static boolean isAnything(JsonNode schema) {
        List<String> keys = new ArrayList<>();
        schema.fieldNames().forEachRemaining(keys::add);
        keys.removeAll(List.of("xml", "description"));
        return schema.isObject() && keys.isEmpty();
    }

    private void add(String kind, String place) {
        places.computeIfAbsent(kind, k -> new ArrayList<>()).add(place);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        places.forEach((kind, all) -> {
            String shown = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
            String word = kind.replaceFirst(";.*", "");
            String advice = kind.substring(word.length());
            lines.add(all.size() + " x " + word + advice + ": " + shown + (all.size() > SHOWN ? ", ..." : ""));
        });
        return lines;
    }
}
