package io.serai.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Schemas with XML hints of all kinds, by a seed. */
final class RandomSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String[] NAMESPACES = {"", "urn:a", "urn:b"};

    private final Random random;
    private final RandomScalars scalars;
    private final ObjectNode definitions = NODES.objectNode();
    private int names;

    RandomSchema(Random random) {
        this.random = random;
        this.scalars = new RandomScalars(random);
    }

    /** A schema with all that it refers to. */
    ObjectNode document() {
        ObjectNode root = object(2);
        root.set("$defs", definitions);
        return root;
    }

    private ObjectNode object(int depth) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        if (random.nextBoolean()) {
            schema.put("x-xml-children-namespace", NAMESPACES[random.nextInt(3)]);
        }
        ObjectNode properties = schema.putObject("properties");
        attributes(properties);
        int kind = random.nextInt(10);
        if (kind < 2) {
            String key = name();
            ObjectNode text = scalars.schema();
            while (text.path("x-xsd-type").asText().equals("QName")) {
                text = scalars.schema();
            }
            text.putObject("xml").put("x-node", "text");
            properties.set(key, text);
            schema.putArray("required").add(key);
        } else if (kind == 2) {
            properties.set(name(), members(depth, "x-xml-mixed"));
        } else {
            elements(schema, properties, depth);
        }
        return schema;
    }

    private void attributes(ObjectNode properties) {
        for (int i = random.nextInt(3); i > 0; i--) {
            ObjectNode schema = random.nextInt(8) == 0 ? scalars.list() : scalars.schema();
            if (random.nextInt(8) == 0) {
                schema.put("x-xml-fixed", "fixed \"<");
            }
            schema.putObject("xml").put("attribute", true);
            properties.set(name(), schema);
        }
        if (random.nextInt(8) == 0) {
            properties.putObject(name()).put("type", "object").put("x-xml-any-attributes", true);
        }
    }

    private void elements(ObjectNode schema, ObjectNode properties, int depth) {
        for (int i = random.nextInt(5); i >= 0; i--) {
            properties.set(name(), element(depth));
        }
        if (random.nextInt(4) == 0) {
            choice(schema, properties, depth);
        }
        if (random.nextInt(6) == 0) {
            properties.set(name(), members(depth, "x-xml-any"));
        }
        if (random.nextInt(8) == 0) {
            properties.putObject(name()).put("type", "string").put("x-xml-fixed", "fixed");
        }
        if (random.nextBoolean()) {
            List<String> keys = new ArrayList<>();
            properties.fieldNames().forEachRemaining(keys::add);
            java.util.Collections.shuffle(keys, random);
            keys.forEach(schema.putArray("x-xml-order")::add);
        }
    }

    /** One element, or two, or none when that is allowed; members of a substitution group are such, too. */
    private void choice(ObjectNode schema, ObjectNode properties, int depth) {
        schema.put("x-xml-choice", true);
        ArrayNode ways = schema.putArray("oneOf");
        for (int way = 2 + random.nextInt(2); way > 0; way--) {
            ArrayNode required = ways.addObject().putArray("required");
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                String key = name();
                properties.set(key, element(depth));
                required.add(key);
            }
        }
        if (random.nextBoolean()) {
            ways.addObject().putObject("not");
        }
    }

    private String name() {
        return (random.nextBoolean() ? "n" : "Ünï-") + ++names;
    }

    private ObjectNode element(int depth) {
        int kind = random.nextInt(16);
        if (kind < 5 || depth == 0) {
            ObjectNode schema = scalars.schema();
            return random.nextInt(4) == 0 ? nillable(schema) : schema;
        }
        return switch (kind) {
            case 5, 6, 7 -> object(depth - 1);
            case 8 -> members(depth, "x-xml-group");
            case 9 -> variants(depth - 1);
            case 10 -> recursive(depth - 1);
            case 11 -> scalars.list();
            case 12 -> NODES.objectNode();
            default -> array(depth, kind == 13);
        };
    }

    private ObjectNode array(int depth, boolean wrapped) {
        ObjectNode array = NODES.objectNode().put("type", "array");
        ObjectNode items = random.nextBoolean()
                ? scalars.schema()
                : random.nextInt(3) == 0 ? variants(depth - 1) : object(depth - 1);
        if (wrapped) {
            array.putObject("xml").put("wrapped", true);
        }
        if (wrapped && random.nextInt(3) == 0) {
            nillable(array);
        }
        if (random.nextInt(4) == 0 && items.path("type").isTextual()) {
            nillable(items);
        }
        items.putObject("xml").put("name", name());
        array.set("items", items);
        return array;
    }

    /** Elements in any order: with texts between them, with unknown ones, or neither. */
    private ObjectNode members(int depth, String kind) {
        ObjectNode array = NODES.objectNode().put("type", "array");
        ObjectNode single = NODES.objectNode().put("type", "object");
        if (!kind.equals("x-xml-any") || random.nextBoolean()) {
            ObjectNode members = single.putObject("properties");
            members.set(name(), random.nextInt(4) == 0 ? nillable(scalars.schema()) : scalars.schema());
            members.set(name(), object(Math.max(0, depth - 1)));
        }
        if (kind.equals("x-xml-group")) {
            array.put(kind, true).set("items", single);
        } else if (kind.equals("x-xml-any")) {
            array.put(kind, "nodes").set("items", single);
        } else {
            array.put(kind, "nodes")
                    .putObject("items")
                    .putArray("anyOf")
                    .add(NODES.objectNode().put("type", "string"))
                    .add(single);
        }
        return array;
    }

    /** A type and one that derives from it; now and then the first is abstract. */
    private ObjectNode variants(int depth) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode ways = schema.putArray("oneOf");
        ObjectNode mapping =
                schema.putObject("discriminator").put("propertyName", "$type").putObject("mapping");
        for (int i = 0; i < 2; i++) {
            String type = "T" + ++names;
            ObjectNode object = object(Math.max(0, depth));
            object.put("x-xml-type", (random.nextBoolean() ? "{urn:t}" : "") + type);
            definitions.set(type, object);
            ways.addObject().put("$ref", "#/$defs/" + type);
            mapping.put(type, "#/$defs/" + type);
        }
        if (random.nextInt(3) == 0) {
            schema.put("x-xml-abstract", true);
        }
        return schema;
    }

    /** A type that may contain itself. */
    private ObjectNode recursive(int depth) {
        String type = "R" + ++names;
        ObjectNode object = object(Math.max(0, depth));
        if (!object.path("properties").toString().contains("x-node")
                && !object.toString().contains("x-xml-mixed")) {
            ((ObjectNode) object.path("properties")).putObject(name()).put("$ref", "#/$defs/" + type);
        }
        definitions.set(type, object);
        return NODES.objectNode().put("$ref", "#/$defs/" + type);
    }

    private static ObjectNode nillable(ObjectNode schema) {
        if (schema.path("type").isTextual()) {
            String type = schema.path("type").asText();
            schema.putArray("type").add(type).add("null");
        }
        return schema;
    }
}
