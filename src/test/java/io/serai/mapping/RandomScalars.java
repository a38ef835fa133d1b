package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Random;

/** Schemas of simple types, and their values. */
final class RandomScalars {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;

    RandomScalars(Random random) {
        this.random = random;
    }

    ObjectNode schema() {
        ObjectNode schema = NODES.objectNode();
        return switch (random.nextInt(14)) {
            case 0 -> schema.put("type", "integer").put("format", "int64");
            case 1 -> schema.put("type", "integer");
            case 2 -> schema.put("type", "number").put("x-xsd-type", "decimal");
            case 3 -> schema.put("type", "boolean");
            case 4 -> schema.put("type", "string").put("contentEncoding", "base64");
            case 5 -> schema.put("type", "string").put("x-xsd-type", "dateTime");
            case 6 -> schema.put("type", "string").put("x-xsd-type", "date");
            case 7 -> schema.put("type", "string").put("x-xsd-type", "QName");
            case 8 -> schema.put("type", "string").put("x-xsd-type", "decimal");
            case 9 -> union(schema);
            case 10 -> codes(schema.put("type", "string"));
            case 11 -> floating(schema);
            default -> schema.put("type", "string");
        };
    }

    private static ObjectNode union(ObjectNode schema) {
        schema.putArray("anyOf")
                .add(NODES.objectNode().put("type", "integer"))
                .add(NODES.objectNode().put("type", "boolean"))
                .add(NODES.objectNode().put("type", "string").put("x-xsd-type", "date"))
                .add(NODES.objectNode().put("type", "string"));
        return schema;
    }

    private static ObjectNode codes(ObjectNode schema) {
        schema.putObject("x-xml-values").put("01", "open").put("02", "shut").put("<&>", "odd");
        return schema;
    }

    private static ObjectNode floating(ObjectNode schema) {
        schema.put("x-xsd-type", "double")
                .putArray("anyOf")
                .add(NODES.objectNode().put("type", "number"));
        return schema;
    }

    /** Several values in one text. */
    ObjectNode list() {
        ObjectNode schema = NODES.objectNode().put("type", "array").put("x-xml-list", true);
        ObjectNode items = schema();
        while (items.path("type").asText().equals("string") && !items.has("x-xsd-type")
                || items.path("x-xsd-type").asText().equals("QName")
                || items.has("anyOf") && !items.has("x-xsd-type")) {
            items = schema();
        }
        schema.set("items", items);
        return schema;
    }

    JsonNode value(JsonNode schema) {
        if (schema.has("x-xml-values")) {
            return NODES.textNode(new String[] {"open", "shut", "odd"}[random.nextInt(3)]);
        }
        return switch (schema.path("x-xsd-type").asText()) {
            case "dateTime" ->
                NODES.textNode(date() + "T10:00:00." + random.nextInt(1000) + (random.nextBoolean() ? "Z" : ""));
            case "date" -> NODES.textNode(date());
            case "QName" -> NODES.textNode((random.nextBoolean() ? "{urn:q&'}" : "") + "n" + random.nextInt(9));
            case "double" -> random.nextInt(4) == 0 ? NODES.textNode("-INF") : NODES.numberNode(decimal());
            case "decimal" -> isText(schema) ? NODES.textNode(decimal().toPlainString()) : NODES.numberNode(decimal());
            default -> byType(schema);
        };
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").toString().contains("\"string\"");
    }

    private JsonNode byType(JsonNode schema) {
        JsonNode type = schema.path("type").isArray() ? schema.path("type").get(0) : schema.path("type");
        return switch (type.asText()) {
            case "integer" ->
                schema.has("format")
                        ? NODES.numberNode(random.nextLong())
                        : NODES.numberNode(new BigInteger(100, random).negate());
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "" -> ofUnion();
            default -> schema.has("contentEncoding") ? binary() : text();
        };
    }

    private JsonNode ofUnion() {
        return switch (random.nextInt(4)) {
            case 0 -> NODES.numberNode(random.nextInt());
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.textNode(date());
            default -> NODES.textNode("word " + random.nextInt());
        };
    }

    private String date() {
        return "2026-0" + (1 + random.nextInt(9)) + "-17";
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(80, random), random.nextInt(20));
    }

    private JsonNode binary() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return NODES.textNode(Base64.getEncoder().encodeToString(bytes));
    }

    JsonNode text() {
        StringBuilder text = new StringBuilder();
        String signs = "aZ <>&\"'\n\t\r]]>é€\uD83D\uDE00 ";
        for (int i = random.nextInt(12); i > 0; i--) {
            int at = random.nextInt(signs.codePointCount(0, signs.length()));
            text.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, at)));
        }
        return NODES.textNode(text.toString());
    }
}
