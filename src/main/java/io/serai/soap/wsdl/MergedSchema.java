package io.serai.soap.wsdl;

import io.serai.mapping.SafeXml;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * All schemas of one namespace as one. What a schema says of all that is in it (prefixes, forms of local names) is said at
 * each component instead; of components with the same name the first one counts.
 */
final class MergedSchema {
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String REDEFINED = ".redefined";

    private final String namespace;
    private final Document document = SafeXml.emptyDocument();
    private final Element root;
    private final Set<String> known = new HashSet<>();
    private final Set<String> redefined = new HashSet<>();

    MergedSchema(String namespace) {
        this.namespace = namespace;
        this.root = document.createElementNS(SimpleTypes.XSD, "xs:schema");
        root.setAttributeNS(XMLNS, "xmlns:xs", SimpleTypes.XSD);
        if (!namespace.isEmpty()) {
            root.setAttribute("targetNamespace", namespace);
        }
        document.appendChild(root);
    }

    String namespace() {
        return namespace;
    }

    Element root() {
        return root;
    }

    /** The components, each of which can be taken away. */
    List<Element> components() {
        return Dom.children(root);
    }

    /**
     * Adds a component of a schema.
     *
     * @param adopted whether its schema has no namespace, and takes that of the one that includes it
     */
    void add(Element component, boolean adopted) {
        String key = component.getLocalName() + ' ' + component.getAttribute("name");
        if (redefined.remove(key)) {
            copy(component, (Element) component.getParentNode(), adopted)
                    .setAttribute("name", component.getAttribute("name") + REDEFINED);
        } else if (known.add(key)) {
            copy(component, (Element) component.getParentNode(), adopted);
        }
    }

    /** Adds a component that replaces one of the same kind and name, which is added later. */
    void redefine(Element component, boolean adopted) {
        String name = component.getAttribute("name");
        String key = component.getLocalName() + ' ' + name;
        if (known.add(key)) {
            redefined.add(key);
            Element schema = (Element) component.getParentNode().getParentNode();
            referToRedefined(copy(component, schema, adopted), name);
        }
    }

    private static void referToRedefined(Element element, String name) {
        for (String attribute : List.of("base", "ref")) {
            String value = element.getAttribute(attribute);
            if (value.substring(value.indexOf(':') + 1).equals(name)) {
                element.setAttribute(attribute, value + REDEFINED);
            }
        }
        Dom.children(element).forEach(child -> referToRedefined(child, name));
    }

    private Element copy(Element component, Element schema, boolean adopted) {
        Element copy = (Element) document.importNode(component, true);
        modernize(copy);
        prefixes(component).forEach((prefix, uri) -> {
            if (!copy.hasAttribute(prefix)) {
                copy.setAttributeNS(XMLNS, prefix, SimpleTypes.isSchema(uri) ? SimpleTypes.XSD : uri);
            }
        });
        if (adopted && copy.lookupNamespaceURI(null) == null) {
            copy.setAttributeNS(XMLNS, "xmlns", namespace);
        }
        Dom.children(copy)
                .forEach(child -> qualify(
                        child,
                        schema.getAttribute("elementFormDefault").equals("qualified"),
                        schema.getAttribute("attributeFormDefault").equals("qualified")));
        root.appendChild(copy);
        return copy;
    }

    /** The prefixes that are in scope outside of an element, as attributes; without the default when it is undone. */
    private static Map<String, String> prefixes(Element element) {
        Map<String, String> all = new TreeMap<>();
        for (Node up = element.getParentNode(); up instanceof Element outer; up = up.getParentNode()) {
            NamedNodeMap attributes = outer.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (XMLNS.equals(attribute.getNamespaceURI())) {
                    all.putIfAbsent(attribute.getName(), attribute.getValue());
                }
            }
        }
        if ("".equals(all.get("xmlns"))) {
            all.remove("xmlns");
        }
        return all;
    }

    /** Schemas of the drafts of 1999 and 2000 say most things as that of 2001 does. */
    private void modernize(Element element) {
        if (!SimpleTypes.XSD.equals(element.getNamespaceURI()) && SimpleTypes.isSchema(element.getNamespaceURI())) {
            document.renameNode(element, SimpleTypes.XSD, element.getNodeName());
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (XMLNS.equals(attribute.getNamespaceURI()) && SimpleTypes.isSchema(attribute.getValue())) {
                attribute.setValue(SimpleTypes.XSD);
            }
        }
        Dom.children(element).forEach(this::modernize);
    }

    private static void qualify(Element element, boolean elements, boolean attributes) {
        boolean wanted = element.getLocalName().equals("element") && elements
                || element.getLocalName().equals("attribute") && attributes;
        if (wanted && element.hasAttribute("name") && !element.hasAttribute("form")) {
            element.setAttribute("form", "qualified");
        }
        Dom.children(element).forEach(child -> qualify(child, elements, attributes));
    }
}
