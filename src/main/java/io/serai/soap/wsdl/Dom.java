package io.serai.soap.wsdl;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the importer asks of trees of XML. */
final class Dom {
    private Dom() {}

    /** The elements directly in an element. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Those of a local name. */
    static List<Element> children(Element parent, String local) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(local))
                .toList();
    }
}
