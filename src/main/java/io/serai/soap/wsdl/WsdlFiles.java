package io.serai.soap.wsdl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What WSDL files have to be, and where in them something stands. */
final class WsdlFiles {
    static final String WSDL_1_1 = "http://schemas.xmlsoap.org/wsdl/";
    private static final String WSDL_2_0 = "http://www.w3.org/ns/wsdl";

    /** The elements of WSDL 1.1 itself, each with its attributes. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("definitions", Set.of("name", "targetNamespace")),
            Map.entry("import", Set.of("namespace", "location")),
            Map.entry("documentation", Set.of()),
            Map.entry("types", Set.of()),
            Map.entry("message", Set.of("name")),
            Map.entry("part", Set.of("name", "element", "type")),
            Map.entry("portType", Set.of("name")),
            Map.entry("operation", Set.of("name", "parameterOrder")),
            Map.entry("input", Set.of("name", "message")),
            Map.entry("output", Set.of("name", "message")),
            Map.entry("fault", Set.of("name", "message")),
            Map.entry("binding", Set.of("name", "type")),
            Map.entry("service", Set.of("name")),
            Map.entry("port", Set.of("name", "binding")));

    private static final Set<String> NAMED =
            Set.of("message", "part", "portType", "operation", "binding", "service", "port", "fault");

    private WsdlFiles() {}

    /** Refuses what is no WSDL 1.1. */
    static void checkIsWsdl(Element root) throws ImportException {
        String place = Positions.of(root) + ": " + root.getLocalName() + ": ";
        String namespace = String.valueOf(root.getNamespaceURI());
        if (namespace.equals(WSDL_2_0)) {
            throw new ImportException(place + "WSDL 2.0 is not supported; expected WSDL 1.1");
        }
        if (!namespace.equals(WSDL_1_1) || !root.getLocalName().equals("definitions")) {
            throw new ImportException(place + "is no WSDL; expected definitions of " + WSDL_1_1);
        }
    }

    /**
     * Drops elements and attributes that WSDL 1.1 does not have, and elements without the name they need, and declares
     * prefixes that nobody declared as those of the file itself. Such files are made, and read by most.
     */
    static void clean(Element element) {
        for (String attribute : List.of("message", "element", "type", "binding")) {
            declarePrefix(element, attribute);
        }
        Set<String> known = ATTRIBUTES.get(element.getLocalName());
        if (element.getNamespaceURI() != null && !WSDL_1_1.equals(element.getNamespaceURI())) {
            return;
        }
        boolean nameless = NAMED.contains(element.getLocalName()) && !element.hasAttribute("name");
        if (known == null || nameless || element.getNamespaceURI() == null) {
            element.getParentNode().removeChild(element);
            return;
        }
        boolean bound = element.getParentNode().getParentNode() instanceof Element outer
                && "binding".equals(outer.getLocalName());
        dropAttributes(element, bound ? Set.of("name") : known);
        Dom.children(element).stream()
                .filter(child -> !child.getLocalName().equals("types"))
                .forEach(WsdlFiles::clean);
    }

    private static void dropAttributes(Element element, Set<String> except) {
        NamedNodeMap attributes = element.getAttributes();
        List<String> foreign = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (attribute.getNamespaceURI() == null && !except.contains(attribute.getName())) {
                foreign.add(attribute.getName());
            }
        }
        foreign.forEach(element::removeAttribute);
    }

    private static void declarePrefix(Element element, String attribute) {
        String name = element.getAttribute(attribute);
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "own" : name.substring(0, colon);
        boolean plain = colon < 0
                && attribute.matches("message|binding")
                && !name.isEmpty()
                && element.lookupNamespaceURI(null) == null;
        boolean isPrefix = prefix.matches("[A-Za-z_][A-Za-z0-9._-]*");
        if (plain || isPrefix && colon > 0 && element.lookupNamespaceURI(prefix) == null) {
            String own = element.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
            element.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:" + prefix, own);
            element.setAttribute(attribute, plain ? prefix + ':' + name : name);
        }
    }

    /** The ports of files in their order, as {@code service/port}. */
    static List<String> ports(Collection<Document> files) {
        List<String> ports = new ArrayList<>();
        for (Document file : files) {
            for (Element service : Dom.children(file.getDocumentElement(), "service")) {
                Dom.children(service, "port")
                        .forEach(port -> ports.add(service.getAttribute("name") + '/' + port.getAttribute("name")));
            }
        }
        return ports;
    }

    /** Where a binding, a service or its like stands; empty when it is nowhere. */
    static String place(Collection<Document> files, String kind, String name) {
        return files.stream()
                .flatMap(file -> Dom.children(file.getDocumentElement(), kind).stream())
                .filter(element -> element.getAttribute("name").equals(name))
                .map(Positions::of)
                .findFirst()
                .orElse("");
    }

    /**
     * The places of the operations of a binding or port type, by their names.
     *
     * @param files to look in
     * @param outer kind and name of what they belong to, as {@code binding Soap11} or {@code port type Orders}
     */
    static Map<String, String> operations(Collection<Document> files, String outer) {
        String kind = outer.startsWith("binding ") ? "binding" : "portType";
        String name = outer.substring(outer.lastIndexOf(' ') + 1);
        Map<String, String> places = new HashMap<>();
        files.stream()
                .flatMap(file -> Dom.children(file.getDocumentElement(), kind).stream())
                .filter(element -> element.getAttribute("name").equals(name))
                .flatMap(element -> Dom.children(element, "operation").stream())
                .forEach(operation -> places.putIfAbsent(operation.getAttribute("name"), Positions.of(operation)));
        return places;
    }
}
