package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Writes arrays whose items are elements of several names: repeated choices, any elements, mixed content. */
final class GroupWriter {
    private final JsonToXml values;
    private final XmlOutput xml;
    private final Violations violations;

    /**
     * A writer beside that of the values.
     *
     * @param values writes the elements that the contract names
     */
    GroupWriter(JsonToXml values, XmlOutput xml, Violations violations) {
        this.values = values;
        this.xml = xml;
        this.violations = violations;
    }

    /**
     * Writes the items of the array at which the parser stands.
     *
     * @param shape of the object around it
     */
    void write(JsonParser json, Shape.Group group, ObjectShape shape) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            violations.refuse(json, "must be an array");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING && (group.text || group.raw)) {
                text(json, group);
            } else if (json.currentToken() == JsonToken.START_OBJECT) {
                OneMember.read(json, violations, key -> member(json, key, group, shape));
            } else {
                violations.refuse(
                        json, group.text || group.raw ? "must be a string or an object" : "must be an object");
            }
        }
    }

    private void text(JsonParser json, Shape.Group group) throws IOException {
        if (group.text) {
            if (!StringLexical.VERBATIM.write(json, xml)) {
                violations.add(json, StringLexical.VERBATIM.expectation());
            }
        } else if (!Markup.write(json.getText(), true, xml)) {
            violations.add(json, "must be a string that is one element of XML");
        }
    }

    private void member(JsonParser json, String key, Shape.Group group, ObjectShape shape) throws IOException {
        Field member = group.member(key);
        if (member != null) {
            values.alternative(member);
        } else if (group.generic && shape.knows(NodeWriter.name(key))) {
            violations.refuse(json, "has a property of its own");
        } else if (group.generic && !group.raw) {
            new NodeWriter(json, xml, violations).named(key);
        } else {
            violations.refuse(json, "is not known here");
        }
    }
}
