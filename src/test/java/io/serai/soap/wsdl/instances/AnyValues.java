package io.serai.soap.wsdl.instances;

import javax.xml.namespace.QName;

/** Content of elements that may hold anything (anyType). */
final class AnyValues {
    private static final String[][] TYPED = {
        {"string", "abc"},
        {"int", "7"},
        {"boolean", "true"},
        {"decimal", "1.50"},
        {"long", "9007199254740993"},
        {"dateTime", "2026-03-01T12:00:00Z"},
        {"double", "1.5"},
        {"short", "3"},
        {"base64Binary", "YQ=="}
    };

    private final Decisions decisions;

    AnyValues(Decisions decisions) {
        this.decisions = decisions;
    }

    void fill(Node node) {
        switch (decisions.pick(this, 5)) {
            case 0 -> node.content.add(Value.of("text"));
            case 1 -> {
                // An empty one.
            }
            case 2 -> tree(node);
            default -> {
                String[] one = TYPED[decisions.pick(TYPED, TYPED.length)];
                node.typed(new QName(SimpleValues.XSD, one[0]));
                node.content.add(Value.of(one[1]));
            }
        }
    }

    private static void tree(Node node) {
        node.keepsSpace = true;
        node.attributes.put(new QName("", "a"), Value.of("1"));
        Node child = new Node(new QName(BuiltIns.FOREIGN, "child"));
        child.content.add(Value.of("x"));
        node.content.add(Value.of("t"));
        node.add(child);
    }
}
