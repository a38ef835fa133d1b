package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.serai.workspace.Suggestion;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value and writes it as the XML that the tables of its contract say: elements in their order, whatever the
 * order of the keys. All that does not fit is noted; what was written then is good for nothing.
 */
final class JsonToXml {
    private final XmlOutput xml;
    private final Prefixes prefixes;
    private final Violations violations;
    private final FieldSet seen = new FieldSet();
    private JsonParser json;
    private long[] parts = new long[64];
    private int partsTop;

    JsonToXml(JsonParser json, XmlOutput xml, Prefixes prefixes, Violations violations) {
        this.json = json;
        this.xml = xml;
        this.prefixes = prefixes;
        this.violations = violations;
    }

    /**
     * Writes the element for the value at which the parser stands.
     *
     * @param declarations of namespaces, for the start tag
     */
    void write(Field field, byte[] declarations) throws IOException {
        element(field, field.nillable, declarations);
    }

    private void element(Field field, boolean nillable, byte[] declarations) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            nothing(field, nillable, declarations);
        } else {
            value(field, field.shape, declarations);
        }
    }

    private void nothing(Field field, boolean nillable, byte[] declarations) throws IOException {
        if (nillable) {
            xml.raw(field.open);
            xml.raw(declarations);
            xml.raw(" xsi:nil=\"true\"/>");
        } else if (!field.omitsNull) {
            violations.add(json, "must not be null");
        }
    }

    private void value(Field field, Shape shape, byte[] declarations) throws IOException {
        if (shape instanceof Shape.Scalar scalar) {
            xml.raw(field.open);
            xml.raw(declarations);
            if (scalar.lexical == QNameLexical.INSTANCE) {
                qualified(field);
                return;
            }
            xml.raw('>');
            scalar(field, scalar);
            xml.raw(field.close);
        } else if (shape instanceof ObjectShape object) {
            object(field, object, declarations, null, false);
        } else if (shape instanceof Shape.Variants variants) {
            variant(field, variants, declarations);
        } else {
            new NodeWriter(json, xml, violations).any(field, declarations);
        }
    }

    private void qualified(Field field) throws IOException {
        XmlName name = json.currentToken() == JsonToken.VALUE_STRING ? NodeWriter.name(json.getText()) : null;
        if (name == null) {
            violations.add(json, QNameLexical.INSTANCE.expectation());
            return;
        }
        if (name.namespace().isEmpty()) {
            xml.raw('>');
        } else {
            xml.raw(" xmlns:q=\"");
            xml.inAttribute(true);
            xml.text(name.namespace());
            xml.inAttribute(false);
            xml.raw("\">q:");
        }
        xml.raw(name.local());
        xml.raw(field.close);
    }

    private void scalar(Field field, Shape.Scalar shape) throws IOException {
        if (shape.list) {
            list(shape.lexical);
        } else if (field.codes != null) {
            String code = json.currentToken() == JsonToken.VALUE_STRING ? field.codes.code(json.getText()) : null;
            if (code == null) {
                violations.add(json, "must be one of: " + String.join(", ", field.codes.words()));
            } else {
                xml.text(code);
            }
        } else if (!shape.lexical.write(json, xml)) {
            violations.add(json, shape.lexical.expectation());
            json.skipChildren();
        }
    }

    private void list(Lexical items) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            violations.add(json, "must be an array");
            json.skipChildren();
            return;
        }
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (count++ > 0) {
                xml.raw(' ');
            }
            int start = xml.length();
            if (!items.write(json, xml)) {
                violations.add(json, items.expectation());
                json.skipChildren();
            } else if (xml.hasSpace(start)) {
                violations.add(json, "must not have white space in it, as an item of a list");
            }
        }
    }

    private void variant(Field field, Shape.Variants variants, byte[] declarations) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            violations.add(json, "must be an object");
            json.skipChildren();
            return;
        }
        String first = json.nextFieldName();
        if ("$type".equals(first)) {
            json.nextToken();
            typed(field, variants, json.getText(), declarations, true);
            return;
        }
        // The type is not known before all of the object was seen.
        String pointer =
                violations.base() + json.getParsingContext().getParent().pathAsPointer();
        TokenBuffer copy = new TokenBuffer(json);
        String type = copyObject(copy);
        JsonParser before = json;
        json = copy.asParser();
        json.nextToken();
        String base = violations.base(pointer);
        typed(field, variants, type, declarations, false);
        violations.base(base);
        json = before;
    }

    private @Nullable String copyObject(TokenBuffer copy) throws IOException {
        String type = null;
        copy.writeStartObject();
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("$type") && value == JsonToken.VALUE_STRING) {
                type = json.getText();
            } else {
                copy.writeFieldName(name);
                copy.copyCurrentStructure(json);
            }
            json.nextToken();
        }
        copy.writeEndObject();
        return type;
    }

    private void typed(Field field, Shape.Variants variants, @Nullable String name, byte[] declarations, boolean inside)
            throws IOException {
        Shape.Variant variant = name == null ? variants.declared : variants.named(name);
        if (variant == null || !(variant.shape() instanceof ObjectShape object)) {
            violations.add(
                    json,
                    "must have a $type, one of: "
                            + String.join(
                                    ", ",
                                    Arrays.stream(variants.variants)
                                            .map(Shape.Variant::name)
                                            .toList()));
            skipObject(inside);
            return;
        }
        object(field, object, declarations, variant == variants.declared ? null : variant.type(), inside);
    }

    private void skipObject(boolean inside) throws IOException {
        if (!inside) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            json.nextToken();
            json.skipChildren();
        }
    }

    private void object(Field field, ObjectShape shape, byte[] declarations, @Nullable XmlName type, boolean inside)
            throws IOException {
        if (!inside && json.currentToken() != JsonToken.START_OBJECT) {
            violations.add(json, "must be an object");
            json.skipChildren();
            return;
        }
        xml.raw(field.open);
        xml.raw(declarations);
        if (type != null) {
            xml.raw(" xsi:type=\"" + prefixes.tag(type) + '"');
        }
        int base = seen.open(shape.fields.length);
        ObjectParts object = new ObjectParts(shape);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            member(shape, base, object, key);
        }
        missing(shape, base, object);
        seen.close(base);
        object.close(field);
    }

    private void member(ObjectShape shape, int base, ObjectParts object, String key) throws IOException {
        Field field = object.expected(key);
        if (field == null) {
            field = shape.field(key);
        }
        if (field == null) {
            String hint = Suggestion.nearest(key, shape.keys())
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("");
            violations.add(json, "is not known here" + hint);
            json.skipChildren();
        } else if (!seen.add(base, field.index)) {
            violations.add(json, "is there a second time");
            json.skipChildren();
        } else {
            object.begin(field);
            place(field, shape);
        }
    }

    private void place(Field field, ObjectShape shape) throws IOException {
        switch (field.place) {
            case ATTRIBUTE -> attribute(field);
            case TEXT -> {
                if (json.currentToken() == JsonToken.VALUE_NULL && field.omitsNull) {
                    return;
                }
                scalar(field, (Shape.Scalar) field.shape);
            }
            case ANY_ATTRIBUTES -> new NodeWriter(json, xml, violations).attributes(shape);
            case GROUP -> group((Shape.Group) field.shape);
            default -> {
                if (field.array) {
                    array(field);
                } else {
                    element(field, field.nillable, NONE);
                }
            }
        }
    }

    private static final byte[] NONE = {};

    private void attribute(Field field) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            if (!field.omitsNull) {
                violations.add(json, "must not be null");
            }
            return;
        }
        xml.raw(field.open);
        xml.inAttribute(true);
        scalar(field, (Shape.Scalar) field.shape);
        xml.inAttribute(false);
        xml.raw('"');
    }

    private void array(Field field) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            if (field.wrapper != null && field.nillable) {
                xml.raw(field.openWrapper);
                xml.raw(" xsi:nil=\"true\"/>");
            } else if (!field.omitsNull) {
                violations.add(json, "must not be null");
            }
            return;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            violations.add(json, "must be an array");
            json.skipChildren();
            return;
        }
        if (field.wrapper != null) {
            xml.raw(field.openWrapper);
            xml.raw('>');
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element(field, field.itemsNillable, NONE);
        }
        xml.raw(field.closeWrapper);
    }

    private void group(Shape.Group group) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            violations.add(json, "must be an array");
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING && group.text) {
                if (!StringLexical.VERBATIM.write(json, xml)) {
                    violations.add(json, StringLexical.VERBATIM.expectation());
                }
            } else if (json.currentToken() == JsonToken.START_OBJECT) {
                groupItem(group);
            } else {
                violations.add(json, group.text ? "must be a string or an object" : "must be an object");
                json.skipChildren();
            }
        }
    }

    private void groupItem(Shape.Group group) throws IOException {
        int count = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            Field member = group.member(key);
            json.nextToken();
            if (count++ > 0) {
                violations.add(json, "is a second member, where an object of this array has one");
                json.skipChildren();
            } else if (member != null) {
                element(member, member.nillable, NONE);
            } else if (group.generic) {
                new NodeWriter(json, xml, violations).named(key);
            } else {
                violations.add(json, "is not known here");
                json.skipChildren();
            }
        }
        if (count == 0) {
            violations.add(json, "must have one member");
        }
    }

    private void missing(ObjectShape shape, int base, ObjectParts object) {
        for (Field field : shape.fields) {
            if (seen.contains(base, field.index)) {
                continue;
            }
            String given = field.fixed != null ? field.fixed : field.fallback;
            if (given != null) {
                object.begin(field);
                given(field, given);
            } else if (field.required && !field.ignored) {
                violations.add(json, "must have '" + field.key + "'");
            }
        }
        for (Alternatives choice : shape.choices) {
            if (!choice.accept(seen, base)) {
                violations.add(json, choice.expectation());
            }
        }
    }

    /** A value that the contract gives. */
    private void given(Field field, String value) {
        boolean attribute = field.place == Field.Place.ATTRIBUTE;
        if (field.place != Field.Place.TEXT) {
            xml.raw(field.open);
            if (!attribute) {
                xml.raw('>');
            }
        }
        xml.inAttribute(attribute);
        xml.text(value);
        xml.inAttribute(false);
        if (field.place != Field.Place.TEXT) {
            xml.raw(attribute ? QUOTE : field.close);
        }
    }

    private static final byte[] QUOTE = {'"'};

    /** The parts of one object in the order in which they come, to be put into that of the contract in the end. */
    private final class ObjectParts {
        private final ObjectShape shape;
        private final int from = partsTop;
        private final int endOfTag;
        private int next;
        private int last = -1;
        private boolean ordered = true;
        private boolean tagEnded;

        ObjectParts(ObjectShape shape) {
            this.shape = shape;
            int attributes = 0;
            while (attributes < shape.fields.length && isAttribute(shape.fields[attributes])) {
                attributes++;
            }
            this.endOfTag = 2 * attributes - 1;
        }

        private boolean isAttribute(Field field) {
            return field.place == Field.Place.ATTRIBUTE || field.place == Field.Place.ANY_ATTRIBUTES;
        }

        /** The field that follows the last one, if the key is its. */
        @Nullable
        Field expected(String key) {
            Field[] fields = shape.fields;
            if (next < fields.length && fields[next].key.equals(key) && !fields[next].isHidden()) {
                return fields[next];
            }
            return null;
        }

        void begin(Field field) {
            if (!tagEnded && !isAttribute(field)) {
                tagEnded = true;
                push(endOfTag);
                xml.raw('>');
            }
            push(2 * field.index);
            next = field.index + 1;
        }

        private void push(int rank) {
            if (partsTop == parts.length) {
                parts = Arrays.copyOf(parts, partsTop * 2);
            }
            parts[partsTop++] = (long) (rank + 1) << 32 | xml.length();
            ordered &= rank > last;
            last = rank;
        }

        void close(Field field) {
            if (!ordered) {
                xml.order(parts, from, partsTop);
            }
            partsTop = from;
            if (tagEnded) {
                xml.raw(field.close);
            } else {
                xml.raw("/>");
            }
        }
    }
}
