package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Writes attributes that no schema names, of a JSON object whose keys are their names. */
final class NodeAttributes {
    private final JsonParser json;
    private final XmlOutput xml;
    private final Violations violations;

    NodeAttributes(JsonParser json, XmlOutput xml, Violations violations) {
        this.json = json;
        this.xml = xml;
        this.violations = violations;
    }

    /**
     * Writes those of the object at whose start the parser stands, to its end.
     *
     * @param elsewhere whether an attribute has another place in the JSON
     */
    void write(Predicate<XmlName> elsewhere) throws IOException {
        // By their names as texts, which collide harmlessly: a client chooses them.
        Set<String> written = new HashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            XmlName name = NodeWriter.name(json.currentName());
            JsonToken token = json.nextToken();
            if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
                violations.refuse(json, "must be a string");
            } else if (name == null || name.toString().equals("xmlns")) {
                violations.add(json, "is no name of an attribute");
            } else if (elsewhere.test(name)) {
                violations.add(json, "has a property of its own");
            } else if (!written.add(name.toString())) {
                violations.add(json, "is there a second time");
            } else {
                attribute(name, written.size());
            }
        }
    }

    private void attribute(XmlName name, int number) throws IOException {
        String prefix = prefix(name.namespace(), number);
        xml.raw(' ' + prefix + name.local() + "=\"");
        xml.inAttribute(true);
        if (!xml.text(json.getText())) {
            violations.add(json, StringLexical.VERBATIM.expectation());
        }
        xml.inAttribute(false);
        xml.raw('"');
    }

    private String prefix(String namespace, int number) {
        if (namespace.isEmpty()) {
            return "";
        }
        if (namespace.equals(Prefixes.XML)) {
            return "xml:";
        }
        if (namespace.equals(Prefixes.XSI)) {
            return "xsi:";
        }
        String prefix = UsedPrefixes.OWN + "a" + number;
        xml.declaration(prefix, namespace);
        return prefix + ':';
    }
}
