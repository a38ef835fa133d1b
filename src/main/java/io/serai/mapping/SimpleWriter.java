package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Writes values of simple types: as the text of an element, or as an attribute. */
final class SimpleWriter {
    private static final byte[] QUOTE = {'"'};

    private final XmlOutput xml;
    private final Violations violations;

    SimpleWriter(XmlOutput xml, Violations violations) {
        this.xml = xml;
        this.violations = violations;
    }

    /**
     * The element.
     *
     * @param declarations of namespaces, for the start tag
     */
    void element(JsonParser json, Field field, Shape.Scalar shape, byte[] declarations) throws IOException {
        if (declarations == field.typeAttribute && shape.direct && field.codes == null) {
            xml.raw(field.start);
            direct(json, shape);
            xml.raw(field.close);
            return;
        }
        xml.raw(field.open);
        xml.raw(declarations);
        QualifiedNames names = names(json, field, shape);
        if (names != null) {
            names.declare(xml);
        }
        xml.raw('>');
        value(json, field, shape, names);
        xml.raw(field.close);
    }

    /**
     * The text of an element that has attributes as well.
     *
     * @param names those of the text, when it consists of such
     */
    void text(JsonParser json, Field field, @Nullable QualifiedNames names) throws IOException {
        if (field.shape instanceof Shape.Markup markup) {
            markup(json, markup);
        } else if (json.currentToken() != JsonToken.VALUE_NULL || !field.omitsNull) {
            value(json, field, (Shape.Scalar) field.shape, names);
        }
    }

    private void markup(JsonParser json, Shape.Markup markup) throws IOException {
        if (!markup.tags) {
            if (!StringLexical.VERBATIM.write(json, xml)) {
                violations.refuse(json, StringLexical.VERBATIM.expectation());
            }
        } else if (json.currentToken() != JsonToken.VALUE_STRING || !Markup.write(json.getText(), false, xml)) {
            violations.refuse(json, "must be a string of well-formed XML");
        }
    }

    /** The attribute of a field. */
    void attribute(JsonParser json, Field field) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            if (!field.omitsNull) {
                violations.add(json, "must not be null");
            }
            return;
        }
        Shape.Scalar shape = (Shape.Scalar) field.shape;
        QualifiedNames names = names(json, field, shape);
        if (names != null) {
            names.declare(xml);
        }
        xml.raw(field.open);
        xml.inAttribute(true);
        value(json, field, shape, names);
        xml.inAttribute(false);
        xml.raw('"');
    }

    /** That an element is nil, though it has attributes. */
    void nil(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_TRUE) {
            xml.raw(" xsi:nil=\"true\"");
        } else {
            violations.refuse(json, "must be true, or left out");
        }
    }

    /** Beside that there may be attributes, and nothing else. */
    void checkNil(JsonParser json, Field field, ObjectShape shape, IntPredicate seen) {
        if (!field.nillable && !field.itemsNillable) {
            violations.add(json, "must not be nil");
        }
        for (Field other : shape.fields) {
            if (other.index >= shape.inTag() && seen.test(other.index)) {
                violations.add(json, "must not have '" + other.key + "' when it is nil");
            } else if (other.place == Field.Place.ATTRIBUTE
                    && other.required
                    && !other.isHidden()
                    && !seen.test(other.index)) {
                violations.add(json, "must have '" + other.key + "'");
            }
        }
    }

    /** The names at which a parser stands; null when the field has other values, or the value does not fit. */
    @Nullable
    QualifiedNames names(JsonParser json, Field field, Shape.Scalar shape) throws IOException {
        if (!QualifiedNames.are(field, shape)) {
            return null;
        }
        QualifiedNames names = QualifiedNames.read(json, field, shape.list);
        if (names == null) {
            violations.add(json, shape.list ? "must be an array of names" : shape.lexical.expectation());
        }
        return names;
    }

    private void value(JsonParser json, Field field, Shape.Scalar shape, @Nullable QualifiedNames names)
            throws IOException {
        if (shape.direct && field.codes == null) {
            direct(json, shape);
        } else if (names != null) {
            names.write(xml);
        } else if (QualifiedNames.are(field, shape)) {
            return; // It is known that they do not fit.
        } else if (shape.list) {
            list(json, shape);
        } else if (field.codes != null) {
            String code = json.currentToken() == JsonToken.VALUE_STRING ? field.codes.code(json.getText()) : null;
            if (code == null) {
                violations.add(json, "must be one of: " + String.join(", ", field.codes.words()));
            } else {
                xml.text(code);
            }
        } else if (!shape.lexical.write(json, xml)) {
            violations.refuse(json, shape.lexical.expectation());
        } else {
            checkFacets(json, shape.facets);
        }
    }

    private void direct(JsonParser json, Shape.Scalar shape) throws IOException {
        if (!shape.lexical.write(json, xml)) {
            violations.refuse(json, shape.lexical.expectation());
        }
    }

    private void checkFacets(JsonParser json, Facets facets) throws IOException {
        if (facets.isEmpty()) {
            return;
        }
        String broken = facets.broken(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        if (broken != null) {
            violations.add(json, broken);
        }
    }

    private void list(JsonParser json, Shape.Scalar items) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            violations.refuse(json, "must be an array");
            return;
        }
        int count = 0;
        // An element can hold one reference to a part, and nothing beside it.
        BinaryParts beside = xml.separate(null);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (count++ > 0) {
                xml.raw(' ');
            }
            int start = xml.length();
            if (!items.lexical.write(json, xml)) {
                violations.refuse(json, items.lexical.expectation());
            } else if (xml.hasSpace(start)) {
                violations.add(json, "must not have white space in it, as an item of a list");
            } else {
                checkFacets(json, items.facets);
            }
        }
        xml.separate(beside);
    }

    /** How many items an array has, which was read. */
    void checkCount(JsonParser json, Field field, int count) {
        if (count < field.leastItems) {
            violations.add(json, "must have at least " + items(field.leastItems));
        } else if (count > field.mostItems) {
            violations.add(json, "must have at most " + items(field.mostItems));
        }
    }

    private static String items(int count) {
        return count + (count == 1 ? " item" : " items");
    }

    /** A value that the contract gives. */
    void given(Field field, String value) {
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
}
