package io.serai.soap.wsdl.instances;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaContentProcessing;

/** What a wildcard allows, and elements and attributes that no schema names. */
final class Wildcards {
    private final List<String> namespaces;
    private final String target;

    Wildcards(String allowed, String target) {
        this.namespaces = List.of((allowed == null || allowed.isBlank() ? "##any" : allowed)
                .strip()
                .split("\\s+"));
        this.target = target == null ? "" : target;
    }

    /** Whether what stands there has to be declared. */
    static boolean isStrict(XmlSchemaContentProcessing processing) {
        return processing != XmlSchemaContentProcessing.LAX && processing != XmlSchemaContentProcessing.SKIP;
    }

    /** Whether elements of a namespace may stand there. */
    boolean allows(String namespace) {
        return namespaces.stream().anyMatch(allowed -> switch (allowed) {
            case "##any" -> true;
            case "##other" -> !namespace.isEmpty() && !namespace.equals(target);
            case "##local" -> namespace.isEmpty();
            case "##targetNamespace" -> namespace.equals(target);
            default -> namespace.equals(allowed);
        });
    }

    private String namespace() {
        if (allows(BuiltIns.FOREIGN)) {
            return BuiltIns.FOREIGN;
        }
        String first = namespaces.get(0);
        return first.equals("##local") ? "" : first.equals("##targetNamespace") ? target : first;
    }

    /** An element that nobody knows. */
    Node element(int kind) {
        Node node = new Node(new QName(namespace(), "foreign" + kind));
        switch (kind) {
            case 0 -> node.content.add(Value.of(" some <text> "));
            case 1 -> nested(node);
            case 2 -> mixed(node);
            default -> {
                // An empty one.
            }
        }
        return node;
    }

    private static void nested(Node node) {
        node.attributes.put(new QName("", "plain"), Value.of("1 \" <"));
        node.attributes.put(new QName(BuiltIns.FOREIGN, "own"), Value.of("2"));
        node.keepsSpace = true;
        Node inner = new Node(new QName("", "inner"));
        inner.content.add(Value.of("7"));
        node.add(inner);
        node.add(new Node(new QName("urn:other", "empty")));
        node.add(new Node(new QName("", "inner")));
    }

    private static void mixed(Node node) {
        node.keepsSpace = true;
        node.content.add(Value.of("before "));
        Node inner = new Node(new QName(BuiltIns.FOREIGN, "b"));
        inner.content.add(Value.of("bold"));
        node.add(inner);
        node.content.add(Value.of(" after"));
    }

    /** An attribute that nobody knows. */
    QName attribute() {
        return new QName(namespace(), "foreignAttribute");
    }
}
