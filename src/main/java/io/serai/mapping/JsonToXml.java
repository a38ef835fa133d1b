package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value and writes it as the XML that the tables of its contract say: elements in their order, whatever the
 * order of the keys. All that does not fit is noted; what was written then is good for nothing.
 */
final class JsonToXml {
    private static final int MOST_COPIES = 20;

    private final XmlOutput xml;
    private final Violations violations;
    private final FieldSet seen = new FieldSet();
    private JsonParser json;
    private int copies;
    private final PartStack parts;
    private final SimpleWriter simple;
    private final GroupWriter groups;
    private final MissingFields missing;

    JsonToXml(JsonParser json, XmlOutput xml, Violations violations) {
        this.json = json;
        this.xml = xml;
        this.violations = violations;
        this.parts = new PartStack(xml);
        this.simple = new SimpleWriter(xml, violations);
        this.groups = new GroupWriter(this, xml, violations);
        this.missing = new MissingFields(seen, simple, violations);
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
            simple.element(json, field, scalar, declarations);
        } else if (shape instanceof ObjectShape object) {
            object(field, object, declarations, null, false);
        } else if (shape instanceof Shape.Variants variants) {
            variant(field, variants, declarations);
        } else if (shape instanceof Shape.Items items) {
            items(field, items, declarations);
        } else {
            new NodeWriter(json, xml, violations).any(field, declarations);
        }
    }

    /** The number of items is known after them, and stands before them. */
    private void items(Field field, Shape.Items items, byte[] declarations) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            violations.refuse(json, "must be an array");
            return;
        }
        xml.raw(field.open);
        xml.raw(declarations);
        xml.raw(items.attributes);
        int at = xml.length();
        xml.raw("]\">");
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element(items.item, items.item.nillable, Field.NONE);
            count++;
        }
        xml.insert(at, Integer.toString(count));
        xml.raw(field.close);
    }

    private void variant(Field field, Shape.Variants variants, byte[] declarations) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            violations.refuse(json, "must be an object");
            return;
        }
        TypeTag tag = TypeTag.read(json, violations);
        if (tag.copy() == null) {
            typed(field, variants, tag.type(), declarations, true);
            return;
        }
        if (copies == MOST_COPIES) {
            // Each copy has all of those in it.
            violations.addAt(tag.pointer(), "must have its $type first, so deep");
            return;
        }
        copies++;
        JsonParser before = json;
        json = tag.copy();
        String base = violations.base(tag.pointer());
        typed(field, variants, tag.type(), declarations, false);
        violations.base(base);
        json = before;
        copies--;
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
        object(field, object, declarations, variant == variants.declared ? null : variant.attribute(), inside);
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

    private void object(Field element, ObjectShape shape, byte[] declarations, byte @Nullable [] type, boolean inside)
            throws IOException {
        if (!inside && json.currentToken() != JsonToken.START_OBJECT) {
            violations.refuse(json, "must be an object");
            return;
        }
        xml.raw(element.open);
        xml.raw(declarations);
        if (type != null) {
            xml.raw(type);
        }
        int base = seen.open(shape.fields.length);
        PartStack.ObjectParts object = parts.open(shape);
        Field field = object.expected();
        while (true) {
            // A key in its place is compared as bytes; it need not become a text.
            if (field == null || !json.nextFieldName(field.json)) {
                JsonToken token = field == null ? json.nextToken() : json.currentToken();
                if (token != JsonToken.FIELD_NAME) {
                    break;
                }
                field = shape.field(json.currentName());
            }
            json.nextToken();
            member(shape, base, object, field);
            field = object.expected();
        }
        if (shape.nil != null && seen.contains(base, shape.nil.index)) {
            simple.checkNil(json, element, shape, at -> seen.contains(base, at));
        } else {
            missing.write(json, shape, base, object);
        }
        seen.close(base);
        object.close(element.close);
    }

    private void member(ObjectShape shape, int base, PartStack.ObjectParts object, @Nullable Field field)
            throws IOException {
        if (field == null) {
            violations.addUnknown(json, json.currentName(), shape.keys());
            json.skipChildren();
        } else if (!seen.add(base, field.index)) {
            violations.refuse(json, "is there a second time");
        } else {
            begin(field, shape, object);
        }
    }

    private void begin(Field field, ObjectShape shape, PartStack.ObjectParts object) throws IOException {
        if (field.place == Field.Place.TEXT) {
            QualifiedNames names =
                    field.shape instanceof Shape.Scalar scalar ? simple.names(json, field, scalar) : null;
            object.begin(field, names);
            simple.text(json, field, names);
        } else {
            object.begin(field, null);
            place(field, shape);
        }
    }

    private void place(Field field, ObjectShape shape) throws IOException {
        switch (field.place) {
            case ATTRIBUTE -> simple.attribute(json, field);
            case NIL -> simple.nil(json);
            case ANY_ATTRIBUTES -> new NodeWriter(json, xml, violations).attributes(shape);
            case GROUP -> groups.write(json, (Shape.Group) field.shape, shape);
            default -> {
                if (field.array) {
                    array(field);
                } else {
                    element(field, field.nillable, field.typeAttribute);
                }
            }
        }
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
            violations.refuse(json, "must be an array");
            return;
        }
        if (field.wrapper != null) {
            xml.raw(field.openWrapper);
            xml.raw('>');
        }
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element(field, field.itemsNillable, Field.NONE);
            count++;
        }
        simple.checkCount(json, field, count);
        xml.raw(field.closeWrapper);
    }

    /** The element of one of several names, or the wrapper of an array. */
    void alternative(Field field) throws IOException {
        if (field.wrapper != null) {
            array(field);
        } else {
            element(field, field.nillable, Field.NONE);
        }
    }
}
