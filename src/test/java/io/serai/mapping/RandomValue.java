package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Values that fit a schema of {@link RandomSchema}. */
final class RandomValue {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final JsonNode document;
    private final Random random;
    private final RandomScalars scalars;
    private int depth;

    RandomValue(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
        this.scalars = new RandomScalars(random);
    }

    JsonNode next() {
        return value(document);
    }

    private JsonNode value(JsonNode schema) {
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asText().substring(1)));
        }
        if (schema.path("type").isArray() && random.nextInt(3) == 0) {
            return NODES.nullNode();
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText();
        if (schema.has("discriminator")) {
            return variant(schema);
        }
        if (schema.path("x-xml-list").asBoolean()) {
            ArrayNode list = NODES.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(scalars.value(schema.path("items")));
            }
            return list;
        }
        if (type.isEmpty() && !schema.has("anyOf")) {
            return anything();
        }
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            default -> scalars.value(schema);
        };
    }

    private ObjectNode variant(JsonNode schema) {
        boolean isAbstract = schema.path("x-xml-abstract").asBoolean();
        int way = random.nextInt(2);
        String reference = schema.path("oneOf").get(way).path("$ref").asText();
        ObjectNode object = NODES.objectNode();
        if (isAbstract || way > 0) {
            object.put("$type", reference.substring(reference.lastIndexOf('/') + 1));
        }
        object.setAll((ObjectNode) value(schema.path("oneOf").get(way)));
        return object;
    }

    private ObjectNode object(JsonNode schema) {
        if (schema.has("x-xml-any-attributes")) {
            return NODES.objectNode()
                    .put("{urn:y}a", "1 \" <")
                    .put("b", "2")
                    .put("{http://www.w3.org/XML/1998/namespace}lang", "en");
        }
        depth++;
        Set<String> needed = keys(schema.path("required"));
        Set<String> left = new HashSet<>();
        choose(schema, needed, left);
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            String key = property.getKey();
            JsonNode of = property.getValue();
            boolean isHidden = of.has("x-xml-fixed");
            if (!isHidden && !left.contains(key) && (needed.contains(key) || isAlways(of) || isThere())) {
                object.set(key, full(value(of), of, needed.contains(key)));
            }
        });
        depth--;
        return object;
    }

    /** What a choice needs has to be seen in XML, so that it is no empty array. */
    private JsonNode full(JsonNode value, JsonNode schema, boolean needed) {
        JsonNode full = value;
        while (needed && isAlways(schema) && full.isEmpty()) {
            full = value(schema);
        }
        return full;
    }

    private boolean isThere() {
        return depth < DEEPEST && random.nextInt(4) > 0;
    }

    private void choose(JsonNode schema, Set<String> needed, Set<String> left) {
        List<JsonNode> ways = new ArrayList<>();
        schema.path("oneOf").forEach(ways::add);
        if (ways.isEmpty()) {
            return;
        }
        int chosen = random.nextInt(ways.size());
        for (int i = 0; i < ways.size(); i++) {
            (i == chosen ? needed : left).addAll(keys(ways.get(i).path("required")));
        }
    }

    private static Set<String> keys(JsonNode names) {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(name.asText()));
        return keys;
    }

    /** Without an element an array is there, and empty. */
    private static boolean isAlways(JsonNode schema) {
        boolean isArray = schema.path("type").asText().equals("array") && !schema.has("x-xml-list");
        return isArray && !schema.path("xml").path("wrapped").asBoolean();
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = NODES.arrayNode();
        boolean afterText = false;
        for (int i = random.nextInt(4); i > 0; i--) {
            if (schema.has("x-xml-mixed") && !afterText && random.nextBoolean()) {
                array.add("t" + scalars.text().asText());
                afterText = true;
                continue;
            }
            afterText = false;
            array.add(item(schema));
        }
        return array;
    }

    private JsonNode item(JsonNode schema) {
        boolean grouped = schema.has("x-xml-group") || schema.has("x-xml-any") || schema.has("x-xml-mixed");
        if (!grouped) {
            return value(schema.path("items"));
        }
        JsonNode single =
                schema.has("x-xml-mixed") ? schema.path("items").path("anyOf").get(1) : schema.path("items");
        List<Map.Entry<String, JsonNode>> members =
                new ArrayList<>(single.path("properties").properties());
        ObjectNode item = NODES.objectNode();
        if (members.isEmpty() || !schema.has("x-xml-group") && random.nextBoolean()) {
            return item.set("{urn:x}w" + random.nextInt(9), node(2));
        }
        Map.Entry<String, JsonNode> one = members.get(random.nextInt(members.size()));
        return item.set(one.getKey(), value(one.getValue()));
    }

    private JsonNode anything() {
        return switch (random.nextInt(8)) {
            case 0 -> scalars.text();
            case 4 -> NODES.numberNode(new java.math.BigInteger(100, random));
            case 5 -> NODES.numberNode(random.nextInt());
            case 6 -> NODES.numberNode(new java.math.BigDecimal("1.5E+30"));
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.numberNode(new java.math.BigDecimal("1.50"));
            default ->
                ((ObjectNode) NODES.objectNode()
                                .set("content", NODES.arrayNode().add("t")))
                        .put("$type", "{urn:t}T");
        };
    }

    private JsonNode node(int deep) {
        if (deep == 0 || random.nextBoolean()) {
            return scalars.text();
        }
        ObjectNode node = NODES.objectNode();
        node.putObject("attributes").put("{urn:y}a", "1 \" <").put("b", "2");
        node.putArray("content").add("t").addObject().set("c", node(deep - 1));
        return node;
    }

    /** The same value with the keys of all objects in another order. */
    JsonNode shuffled(JsonNode value) {
        if (value instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            Collections.shuffle(members, random);
            ObjectNode other = NODES.objectNode();
            members.forEach(member -> other.set(member.getKey(), shuffled(member.getValue())));
            return other;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode other = NODES.arrayNode();
            array.forEach(item -> other.add(shuffled(item)));
            return other;
        }
        return value;
    }
}
