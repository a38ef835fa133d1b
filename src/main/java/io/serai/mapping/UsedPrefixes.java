package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.NamespaceContext;
import org.jspecify.annotations.Nullable;

/**
 * The prefixes that texts and attributes of an element use which no schema describes, such as {@code p:Order} and paths of
 * XPath: without a type nobody knows that they are names, so that what their prefixes mean is kept with them.
 */
final class UsedPrefixes {
    /** What prefixes begin with that are made here; no prefix of a text does. */
    static final char OWN = '_';

    private static final int LONGEST = 50;

    private @Nullable Map<String, String> namespaces;

    /** Notes those of a text that are declared where it stands. */
    void note(TextBuffer text, NamespaceContext scope) {
        for (int colon = 1; colon < text.length(); colon++) {
            if (text.charAt(colon) == ':') {
                int from = colon;
                while (from > 0 && colon - from < LONGEST && isPart(text.charAt(from - 1))) {
                    from--;
                }
                note(new String(text.array(), text.start() + from, colon - from), scope);
            }
        }
    }

    private static boolean isPart(char c) {
        return c > ' ' && XmlText.isNcName("" + OWN + c);
    }

    private void note(String prefix, NamespaceContext scope) {
        String namespace = isFree(prefix) ? scope.getNamespaceURI(prefix) : null;
        if (namespace != null && !namespace.isEmpty()) {
            put(prefix, namespace);
        }
    }

    private void put(String prefix, String namespace) {
        if (namespaces == null) {
            namespaces = new LinkedHashMap<>();
        }
        namespaces.put(prefix, namespace);
    }

    private static boolean isFree(String prefix) {
        return XmlText.isNcName(prefix) && prefix.charAt(0) != OWN && !prefix.matches("xml|xmlns|xsi");
    }

    boolean isEmpty() {
        return namespaces == null;
    }

    /** Writes them as a member, when there are any. */
    void write(JsonGenerator json) throws IOException {
        if (namespaces != null) {
            json.writeObjectFieldStart("namespaces");
            for (Map.Entry<String, String> entry : namespaces.entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        }
    }

    /**
     * Declares those of the object at whose start a parser stands, to its end.
     *
     * @param taken prefix of the element itself, which is declared, with its namespace
     */
    static void write(JsonParser json, XmlOutput xml, Violations violations, String taken, String namespace)
            throws IOException {
        Set<String> written = new HashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String prefix = json.currentName();
            boolean text = json.nextToken() == JsonToken.VALUE_STRING;
            boolean good = text && isFree(prefix) && isNamespace(json.getText()) && written.add(prefix);
            if (!good || prefix.equals(taken) && !json.getText().equals(namespace)) {
                violations.refuse(json, "must be the namespace of a prefix that has no other meaning");
            } else if (!prefix.equals(taken)) {
                xml.declaration(prefix, json.getText());
            }
        }
    }

    private static boolean isNamespace(String text) {
        return !text.isEmpty() && XmlText.isText(text) && !text.equals(Prefixes.XML) && !text.equals(Prefixes.XMLNS);
    }
}
