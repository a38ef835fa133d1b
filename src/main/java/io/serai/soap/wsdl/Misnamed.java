package io.serai.soap.wsdl;

import io.serai.mapping.XmlName;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** Elements and attributes that schemas declare with names which XML cannot have, by name, with their places. */
final class Misnamed {
    private final Map<String, String> found = new LinkedHashMap<>();

    /** Takes note of those in a component of a schema. */
    void note(Element component) {
        String kind = component.getLocalName();
        String name = component.getAttribute("name");
        boolean declares = kind.equals("element") || kind.equals("attribute");
        if (declares && !name.isEmpty() && !new XmlName("", name).isWritable()) {
            found.putIfAbsent(
                    name,
                    "the " + kind + " '" + name + "' (" + Positions.of(component)
                            + "), which is no name of XML; expected one that begins with a letter or '_', without a colon");
        }
        Dom.children(component).forEach(this::note);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** What is wrong with a local name; empty when nothing is. */
    String reason(String local) {
        return found.getOrDefault(local, "");
    }
}
