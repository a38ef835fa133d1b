package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Qualified names as a value: their prefixes are declared in the start tag of the element, before the value comes. */
final class QualifiedNames {
    private final List<XmlName> names;
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    private QualifiedNames(List<XmlName> names, Field field) {
        this.names = names;
        for (XmlName name : names) {
            if (!name.namespace().isEmpty()) {
                // Several attributes of an element may have such values, each with prefixes of its own.
                prefixes.computeIfAbsent(name.namespace(), ns -> "q" + field.index + "_" + prefixes.size());
            }
        }
    }

    /** Whether the values of a field are such names. */
    static boolean are(Field field, Shape.Scalar shape) {
        return shape.lexical == QNameLexical.INSTANCE && field.codes == null;
    }

    /** Reads one name, or an array of them, to its end; null when the value is no such thing. */
    static @Nullable QualifiedNames read(JsonParser json, Field field, boolean list) throws IOException {
        List<XmlName> names = new ArrayList<>();
        boolean good = true;
        if (list && json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                good &= add(json, names);
            }
        } else {
            good = !list && add(json, names);
        }
        return good ? new QualifiedNames(names, field) : null;
    }

    private static boolean add(JsonParser json, List<XmlName> names) throws IOException {
        XmlName name = json.currentToken() == JsonToken.VALUE_STRING ? NodeWriter.declarable(json.getText()) : null;
        if (name == null) {
            json.skipChildren();
            return false;
        }
        names.add(name);
        return true;
    }

    /** Writes the declarations of their prefixes, as attributes. */
    void declare(XmlOutput xml) {
        prefixes.forEach((namespace, prefix) -> xml.declaration(prefix, namespace));
    }

    /** Writes them, with spaces between. */
    void write(XmlOutput xml) {
        xml.raw(names.stream()
                .map(name ->
                        name.namespace().isEmpty() ? name.local() : prefixes.get(name.namespace()) + ':' + name.local())
                .collect(Collectors.joining(" ")));
    }
}
