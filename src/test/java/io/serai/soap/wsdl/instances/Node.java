package io.serai.soap.wsdl.instances;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/** An element of an instance, with all that is expected of it after a round trip. */
public final class Node implements Part {
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final QName NIL = new QName(XSI, "nil");
    static final QName TYPE = new QName(XSI, "type");

    final QName name;
    final Map<QName, Value> attributes = new LinkedHashMap<>();
    final List<Part> content = new ArrayList<>();

    /** Whether white space between its elements means something. */
    boolean keepsSpace;

    public Node(QName name) {
        this.name = name;
    }

    public QName name() {
        return name;
    }

    /** Adds an element to the content. */
    public void add(Node child) {
        content.add(child);
    }

    void typed(QName type) {
        attributes.put(TYPE, new Value("q:" + type.getLocalPart(), type.getLocalPart(), type.getNamespaceURI()));
    }

    /** Gives values the form that a mapping gives them: without one they come back as they are. */
    void normalize() {
        attributes.replaceAll((attribute, value) -> value.normalized());
        content.replaceAll(part -> part instanceof Value value ? value.normalized() : part);
        for (Part part : content) {
            if (part instanceof Node child) {
                child.normalize();
            }
        }
        keepsSpace = true;
    }
}
