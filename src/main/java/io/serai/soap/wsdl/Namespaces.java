package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The namespaces of the children of one object: the one most of them have is said once. */
final class Namespaces {
    private record Child(ObjectNode schema, String namespace) {}

    private final SchemaSet schemas;
    private final List<Child> children = new ArrayList<>();

    Namespaces(SchemaSet schemas) {
        this.schemas = schemas;
    }

    /** Adds a child; its {@code xml} gets a namespace when it is not that of most. */
    void add(ObjectNode schema, String namespace) {
        children.add(new Child(schema, namespace));
    }

    /** Says the common one at the object, and the others at the children. */
    void writeTo(ObjectNode object) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        children.forEach(child -> counts.merge(child.namespace, 1, Integer::sum));
        String common = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        if (!common.isEmpty()) {
            object.put("x-xml-children-namespace", common);
        }
        for (Child child : children) {
            if (!child.namespace.equals(common)) {
                ObjectNode xml = child.schema.withObject("/xml").put("namespace", child.namespace);
                String prefix = schemas.prefixOf(child.namespace);
                if (!prefix.isEmpty()) {
                    xml.put("prefix", prefix);
                }
            }
        }
    }
}
