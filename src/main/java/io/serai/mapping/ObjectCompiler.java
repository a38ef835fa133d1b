package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the table of one complex type: base types first, attributes before elements, elements in the order of XML. */
final class ObjectCompiler {
    private record Declared(JsonNode schema, String namespace) {}

    private static final String NIL = "$nil";

    private final SchemaCompiler compiler;
    private final Prefixes prefixes;
    private final SchemaView view;
    private final Map<String, Declared> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<JsonNode> choices = new ArrayList<>();

    ObjectCompiler(SchemaCompiler compiler, Prefixes prefixes, SchemaView view) {
        this.compiler = compiler;
        this.prefixes = prefixes;
        this.view = view;
    }

    void fill(ObjectShape shape) {
        collect(view, 0);
        List<Field> attributes = new ArrayList<>();
        Map<String, Field> children = new LinkedHashMap<>();
        properties.forEach((key, declared) -> {
            Field field = field(key, declared);
            if (field == null) {
                return;
            }
            switch (field.place) {
                case ATTRIBUTE -> attributes.add(field);
                case ANY_ATTRIBUTES -> {
                    shape.anyAttributes = field;
                    attributes.add(field);
                }
                case NIL -> {
                    shape.nil = field;
                    attributes.add(field);
                }
                case TEXT -> shape.text = field;
                default -> children.put(key, field);
            }
        });
        List<Field> ordered = ordered(children);
        shape.attributes = attributes.stream()
                .filter(field -> field.place == Field.Place.ATTRIBUTE)
                .toArray(Field[]::new);
        List<Field> all = new ArrayList<>(attributes);
        all.addAll(ordered);
        if (shape.text != null) {
            all.add(shape.text);
        }
        shape.fields = all.toArray(Field[]::new);
        shape.index();
        shape.entries = entries(shape, ordered);
        shape.choices =
                choices.stream().map(choice -> alternatives(shape, choice)).toArray(Alternatives[]::new);
        for (Alternatives choice : shape.choices) {
            choice.leaveOut();
        }
    }

    private void collect(SchemaView schema, int depth) {
        if (depth > 50) {
            return;
        }
        List<JsonNode> chain = schema.chain();
        for (int i = chain.size() - 1; i >= 0; i--) {
            JsonNode node = chain.get(i);
            if (node.path("allOf").size() != 1 || node.has("properties")) {
                node.path("allOf").forEach(member -> collect(schema.of(member), depth + 1));
            }
            String namespace = node.path("x-xml-children-namespace").asText("");
            node.path("properties")
                    .properties()
                    .forEach(property ->
                            properties.put(property.getKey(), new Declared(property.getValue(), namespace)));
            node.path("required").forEach(name -> required.add(name.asText()));
            if (node.path("x-xml-choice").asBoolean()) {
                choices.add(node.path("oneOf"));
            }
        }
    }

    /** By {@code x-xml-order}; what it does not name follows as it was declared. */
    private List<Field> ordered(Map<String, Field> children) {
        Map<String, Field> left = new LinkedHashMap<>(children);
        List<Field> ordered = new ArrayList<>();
        for (JsonNode key : view.get("x-xml-order")) {
            Field field = left.remove(key.asText());
            if (field != null) {
                ordered.add(field);
            }
        }
        ordered.addAll(left.values());
        return ordered;
    }

    private @Nullable Field field(String key, Declared declared) {
        SchemaView property = view.of(declared.schema);
        Field.Place place = place(property);
        String node = property.xml()
                .path("x-node")
                .asText(property.xml().path("nodeType").asText(""));
        if (node.equals("none") && key.equals(NIL)) {
            return new Field(facts(key, property, declared.namespace, Field.Place.NIL, false), prefixes);
        }
        if (node.equals("none")
                && place == Field.Place.ELEMENT
                && !property.type().equals("array")) {
            return null;
        }
        boolean array = place == Field.Place.ELEMENT
                && property.type().equals("array")
                && !property.is("x-xml-list")
                && !property.has("x-xml-array-type");
        Field field = new Field(facts(key, property, declared.namespace, place, array), prefixes);
        field.shape = shape(field, property);
        return field;
    }

    static Field.Place place(SchemaView property) {
        JsonNode xml = property.xml();
        String node = xml.path("x-node").asText(xml.path("nodeType").asText(""));
        if (xml.path("attribute").asBoolean() || node.equals("attribute")) {
            return Field.Place.ATTRIBUTE;
        }
        if (node.equals("text") || property.text("x-xml-mixed").matches("raw|text")) {
            return Field.Place.TEXT;
        }
        if (property.has("x-xml-any-attributes")) {
            return Field.Place.ANY_ATTRIBUTES;
        }
        boolean group = property.has("x-xml-any") || property.has("x-xml-mixed") || property.is("x-xml-group");
        return group ? Field.Place.GROUP : Field.Place.ELEMENT;
    }

    private FieldFacts facts(String key, SchemaView property, String inherited, Field.Place place, boolean array) {
        JsonNode own = property.xml();
        String namespace = place == Field.Place.ATTRIBUTE ? "" : inherited;
        boolean needed = required.contains(key);
        if (!array) {
            return new FieldFacts(key, place, property, name(own, key, namespace), needed, false, null, false);
        }
        SchemaView items = property.of(property.get("items"));
        boolean wrapped = own.path("wrapped").asBoolean()
                || own.path("nodeType").asText("").equals("element");
        String inside = property.has("x-xml-children-namespace")
                ? property.text("x-xml-children-namespace")
                : namespace(own, namespace);
        XmlName wrapper = wrapped ? name(own, key, namespace) : null;
        String fallback = wrapped ? key : own.path("name").asText(key);
        XmlName item = name(items.xml(), fallback, wrapped ? inside : namespace(own, namespace));
        return new FieldFacts(key, place, property, item, needed, true, wrapper, items.nillable());
    }

    private static XmlName name(JsonNode xml, String key, String namespace) {
        return new XmlName(namespace(xml, namespace), xml.path("name").asText(key)).interned();
    }

    private static String namespace(JsonNode xml, String inherited) {
        return xml.path("namespace").asText(inherited);
    }

    private Shape shape(Field field, SchemaView property) {
        if (field.place == Field.Place.GROUP) {
            return group(property);
        }
        String mixed = property.text("x-xml-mixed");
        if (mixed.equals("raw") || mixed.equals("text")) {
            return new Shape.Markup(mixed.equals("raw"));
        }
        Shape shape = compiler.shape(field.array ? property.of(property.get("items")) : property);
        // What has parts cannot stand there, which is a finding; what has no type is a text.
        boolean text = field.place == Field.Place.ATTRIBUTE || field.place == Field.Place.TEXT;
        return text && !(shape instanceof Shape.Scalar) ? Shape.Scalar.TEXT : shape;
    }

    private Shape.Group group(SchemaView property) {
        boolean mixed = property.has("x-xml-mixed");
        Shape.Group group = new Shape.Group(
                mixed || property.has("x-xml-any"),
                mixed,
                property.text("x-xml-any").equals("raw"));
        SchemaView items = property.of(property.get("items"));
        Map<String, Field> members = new LinkedHashMap<>();
        addMembers(items, property.text("x-xml-children-namespace"), members);
        items.get("oneOf")
                .forEach(item -> addMembers(property.of(item), property.text("x-xml-children-namespace"), members));
        items.get("anyOf")
                .forEach(item -> addMembers(property.of(item), property.text("x-xml-children-namespace"), members));
        group.members = members.values().toArray(Field[]::new);
        return group;
    }

    private void addMembers(SchemaView object, String inherited, Map<String, Field> members) {
        String own = object.text("x-xml-children-namespace");
        object.get("properties").properties().forEach(member -> {
            Field field = field(member.getKey(), new Declared(member.getValue(), own.isEmpty() ? inherited : own));
            if (field != null) {
                members.put(member.getKey(), field);
            }
        });
    }

    private static ObjectShape.Entry[] entries(ObjectShape shape, List<Field> ordered) {
        List<ObjectShape.Entry> entries = new ArrayList<>();
        for (Field field : ordered) {
            if (field.shape instanceof Shape.Group group && field.place == Field.Place.GROUP) {
                for (Field member : group.members) {
                    entries.add(new ObjectShape.Entry(entries.size(), member.outer(), field, member));
                }
                if (group.text) {
                    shape.mixed = field;
                }
                if (group.generic) {
                    shape.any = field;
                }
            } else {
                entries.add(new ObjectShape.Entry(entries.size(), field.outer(), field, null));
            }
        }
        return entries.toArray(ObjectShape.Entry[]::new);
    }

    private static Alternatives alternatives(ObjectShape shape, JsonNode choice) {
        List<Field[]> sets = new ArrayList<>();
        boolean optional = false;
        for (JsonNode way : choice) {
            List<Field> set = new ArrayList<>();
            way.path("required").forEach(key -> {
                for (Field field : shape.fields) {
                    if (field.key.equals(key.asText())) {
                        set.add(field);
                    }
                }
            });
            optional |= set.isEmpty();
            if (!set.isEmpty()) {
                sets.add(set.toArray(Field[]::new));
            }
        }
        return new Alternatives(sets.toArray(Field[][]::new), optional);
    }
}
