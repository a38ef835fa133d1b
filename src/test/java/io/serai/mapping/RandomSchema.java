package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Schemas with XML hints of all kinds, and values that fit them, by a seed. */
final class RandomSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String[] NAMESPACES = {"", "urn:a", "urn:b"};

    private final Random random;
    private int names;

    RandomSchema(long seed) {
        this.random = new Random(seed);
    }

    ObjectNode object(int depth) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        if (random.nextBoolean()) {
            schema.put("x-xml-children-namespace", NAMESPACES[random.nextInt(3)]);
        }
        ObjectNode properties = schema.putObject("properties");
        for (int i = random.nextInt(3); i > 0; i--) {
            properties.set(name(), attribute());
        }
        if (random.nextInt(4) == 0) {
            ObjectNode text = scalar();
            text.putObject("xml").put("x-node", "text");
            properties.set(name(), text);
            schema.putArray("required").add(last(properties));
            return schema;
        }
        for (int i = random.nextInt(5); i >= 0; i--) {
            properties.set(name(), element(depth));
        }
        if (random.nextInt(6) == 0) {
            ObjectNode any = properties.putObject(name()).put("type", "array").put("x-xml-any", "nodes");
            any.putObject("items").put("type", "object");
        }
        return schema;
    }

    private static String last(ObjectNode object) {
        String last = "";
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            last = entry.getKey();
        }
        return last;
    }

    private String name() {
        return (random.nextBoolean() ? "n" : "Ünï-") + ++names;
    }

    private ObjectNode attribute() {
        ObjectNode schema = scalar();
        schema.putObject("xml").put("attribute", true);
        return schema;
    }

    private ObjectNode element(int depth) {
        int kind = random.nextInt(10);
        if (kind < 4 || depth == 0) {
            ObjectNode schema = scalar();
            return random.nextInt(4) == 0 ? nillable(schema) : schema;
        }
        if (kind < 6) {
            return object(depth - 1);
        }
        if (kind == 6) {
            ObjectNode group = NODES.objectNode().put("type", "array").put("x-xml-group", true);
            ObjectNode members = group.putObject("items").put("type", "object").putObject("properties");
            members.set(name(), scalar());
            members.set(name(), object(depth - 1));
            return group;
        }
        ObjectNode array = NODES.objectNode().put("type", "array");
        ObjectNode items = random.nextBoolean() ? scalar() : object(depth - 1);
        if (kind == 7) {
            array.putObject("xml").put("wrapped", true);
        }
        items.putObject("xml").put("name", name());
        array.set("items", items);
        return array;
    }

    private static ObjectNode nillable(ObjectNode schema) {
        String type = schema.path("type").asText();
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private ObjectNode scalar() {
        ObjectNode schema = NODES.objectNode();
        return switch (random.nextInt(8)) {
            case 0 -> schema.put("type", "integer").put("format", "int64");
            case 1 -> schema.put("type", "integer");
            case 2 -> schema.put("type", "number").put("x-xsd-type", "decimal");
            case 3 -> schema.put("type", "boolean");
            case 4 -> schema.put("type", "string").put("contentEncoding", "base64");
            case 5 -> schema.put("type", "string").put("x-xsd-type", "dateTime");
            default -> schema.put("type", "string");
        };
    }

    /** A value of a schema. */
    JsonNode value(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            if (random.nextInt(3) == 0) {
                return NODES.nullNode();
            }
            type = type.get(0);
        }
        return switch (type.asText()) {
            case "object" -> objectValue(schema);
            case "array" -> arrayValue(schema);
            case "integer" ->
                schema.has("format")
                        ? NODES.numberNode(random.nextLong())
                        : NODES.numberNode(new BigInteger(100, random).negate());
            case "number" -> NODES.numberNode(new BigDecimal(new BigInteger(80, random), random.nextInt(20)));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> text(schema);
        };
    }

    private JsonNode text(JsonNode schema) {
        if (schema.has("contentEncoding")) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            return NODES.textNode(java.util.Base64.getEncoder().encodeToString(bytes));
        }
        if (schema.has("x-xsd-type")) {
            return NODES.textNode("2026-0" + (1 + random.nextInt(9)) + "-17T10:00:00." + random.nextInt(1000)
                    + (random.nextBoolean() ? "Z" : ""));
        }
        StringBuilder text = new StringBuilder();
        String signs = "aZ <>&\"'\n\t\r]]>é€\uD83D\uDE00 ";
        for (int i = random.nextInt(12); i > 0; i--) {
            int at = random.nextInt(signs.codePointCount(0, signs.length()));
            text.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, at)));
        }
        return NODES.textNode(text.toString());
    }

    private ObjectNode objectValue(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            boolean required = false;
            for (JsonNode name : schema.path("required")) {
                required |= name.asText().equals(property.getKey());
            }
            JsonNode of = property.getValue();
            boolean isArray = of.path("type").asText().equals("array")
                    && !of.path("xml").path("wrapped").asBoolean();
            // Without an element an array is there, and empty.
            if (required || isArray || random.nextInt(4) > 0) {
                object.set(property.getKey(), value(of));
            }
        });
        return object;
    }

    private ArrayNode arrayValue(JsonNode schema) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            if (schema.path("x-xml-group").asBoolean()) {
                List<Map.Entry<String, JsonNode>> members =
                        new ArrayList<>(schema.at("/items/properties").properties());
                Map.Entry<String, JsonNode> one = members.get(random.nextInt(members.size()));
                array.addObject().set(one.getKey(), value(one.getValue()));
            } else if (schema.has("x-xml-any")) {
                array.addObject().set("{urn:x}w" + i, node(2));
            } else {
                array.add(value(schema.path("items")));
            }
        }
        return array;
    }

    private JsonNode node(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return text(NODES.objectNode());
        }
        ObjectNode node = NODES.objectNode();
        node.putObject("attributes").put("{urn:y}a", "1 \" <").put("b", "2");
        node.putArray("content").add("t").addObject().set("c", node(depth - 1));
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
