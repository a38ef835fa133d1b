package io.serai.soap.wsdl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The schemas of a WSDL file, read without any code of the importer, for the validator of the JDK: all schemas of a
 * namespace are one, and each sees all others, imported or not.
 */
final class WsdlSchemas {
    /** Namespace of the elements that stand for the wrappers of rpc messages. */
    static final String RPC = "urn:rpc";

    private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String XMLNS = XMLConstants.XMLNS_ATTRIBUTE_NS_URI;

    private static final ThreadLocal<DocumentBuilder> BUILDER = ThreadLocal.withInitial(WsdlSchemas::builder);

    private static final String XML = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="lang" type="xs:language"/>
              <xs:attribute name="space" type="xs:NCName"/>
              <xs:attribute name="base" type="xs:anyURI"/>
              <xs:attribute name="id" type="xs:ID"/>
            </xs:schema>
            """;

    private final Map<String, Element> documents = new LinkedHashMap<>();
    private final Map<String, Set<String>> byNamespace = new LinkedHashMap<>();
    private final Map<String, byte[]> texts = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();

    private WsdlSchemas() {}

    /**
     * Compiles those of a file.
     *
     * @param wrappers messages of rpc: the types of their parts by name
     * @throws SAXException when the validator refuses them
     */
    static Schema of(Path wsdl, Map<String, Map<String, QName>> wrappers) throws Exception {
        WsdlSchemas schemas = new WsdlSchemas();
        schemas.addWsdl(wsdl.toRealPath().toUri());
        schemas.addSchema(
                "schemas:xml", document(XML.getBytes(StandardCharsets.UTF_8)).getDocumentElement(), true);
        return schemas.compile(wrappers);
    }

    private static Element parse(URI file) throws Exception {
        return document(Files.readAllBytes(Path.of(file))).getDocumentElement();
    }

    private static boolean exists(URI file) {
        return "file".equals(file.getScheme()) && file.getQuery() == null && Files.isRegularFile(Path.of(file));
    }

    private static URI resolve(String base, String location) {
        try {
            return URI.create(base).resolve(location.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            return URI.create("none:");
        }
    }

    private static List<Element> children(Element parent, String namespace, String... names) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child
                    && namespace.equals(child.getNamespaceURI())
                    && List.of(names).contains(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }

    private void addWsdl(URI file) throws Exception {
        if (!visited.add(file.toString()) || !exists(file)) {
            return;
        }
        Element root = parse(file);
        if (XSD.equals(root.getNamespaceURI())) {
            addSchema(file.toString(), root, true);
            return;
        }
        int inline = 0;
        for (Element types : children(root, WSDL, "types")) {
            for (Element schema : children(types, XSD, "schema")) {
                inherit(schema);
                addSchema(file + "?inline=" + ++inline, schema, true);
            }
        }
        for (Element imported : children(root, WSDL, "import")) {
            addWsdl(resolve(file.toString(), imported.getAttribute("location")));
        }
    }

    /** A schema uses the prefixes that the file around it declares. */
    private static void inherit(Element schema) {
        for (Node outer = schema.getParentNode(); outer instanceof Element element; outer = outer.getParentNode()) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node one = attributes.item(i);
                if (XMLNS.equals(one.getNamespaceURI()) && !schema.hasAttribute(one.getNodeName())) {
                    schema.setAttributeNS(XMLNS, one.getNodeName(), one.getNodeValue());
                }
            }
        }
    }

    private void addSchema(String id, Element schema, boolean itself) throws Exception {
        if (itself) {
            byNamespace
                    .computeIfAbsent(schema.getAttribute("targetNamespace"), ns -> new LinkedHashSet<>())
                    .add(id);
        }
        if (documents.putIfAbsent(id, schema) != null) {
            return;
        }
        for (Element one : children(schema, XSD, "import", "include", "redefine")) {
            URI file = resolve(id, one.getAttribute("schemaLocation"));
            boolean imports = one.getLocalName().equals("import");
            if (one.hasAttribute("schemaLocation") && exists(file)) {
                Element target = documents.get(file.toString());
                addSchema(file.toString(), target == null ? parse(file) : target, imports);
                one.setAttribute("schemaLocation", file.toString());
            } else if (!imports) {
                schema.removeChild(one);
            }
        }
    }

    private static String driver(String namespace) {
        return "schemas:" + namespace.replaceAll("[^A-Za-z0-9]", "-") + Integer.toHexString(namespace.hashCode());
    }

    private Schema compile(Map<String, Map<String, QName>> wrappers) throws Exception {
        for (Map.Entry<String, Element> document : documents.entrySet()) {
            importAll(document.getValue());
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document.getValue()), new StreamResult(text));
            texts.put(document.getKey(), text.toByteArray());
        }
        byNamespace.forEach((namespace, ids) -> texts.put(driver(namespace), including(namespace, ids)));
        texts.put(driver(RPC), rpc(wrappers));
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,schemas");
        factory.setResourceResolver(new Resolver());
        return factory.newSchema(new StreamSource(new ByteArrayInputStream(all()), "schemas:all"));
    }

    /** Imports every other namespace, from where all of it is. */
    private void importAll(Element schema) {
        String own = schema.getAttribute("targetNamespace");
        for (Element one : children(schema, XSD, "import")) {
            if (byNamespace.containsKey(one.getAttribute("namespace"))
                    || one.getAttribute("namespace").equals(own)) {
                schema.removeChild(one);
            }
        }
        Node first = schema.getFirstChild();
        for (String namespace : byNamespace.keySet()) {
            if (!namespace.equals(own) && !(own.isEmpty() && !byNamespace.containsKey(""))) {
                Document document = schema.getOwnerDocument();
                Element one = document.createElementNS(XSD, "import");
                if (!namespace.isEmpty()) {
                    one.setAttribute("namespace", namespace);
                }
                one.setAttribute("schemaLocation", driver(namespace));
                one.setAttributeNS(XMLNS, "xmlns", XSD);
                schema.insertBefore(one, first);
            }
        }
    }

    private static byte[] including(String namespace, Set<String> ids) {
        StringBuilder text = new StringBuilder("<xs:schema xmlns:xs='" + XSD + "'");
        if (!namespace.isEmpty()) {
            text.append(" targetNamespace=\"").append(escaped(namespace)).append('"');
        }
        text.append('>');
        ids.forEach(id ->
                text.append("<xs:include schemaLocation=\"").append(escaped(id)).append("\"/>"));
        return text.append("</xs:schema>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private void appendImports(StringBuilder text) {
        for (String namespace : byNamespace.keySet()) {
            text.append("<xs:import ");
            if (!namespace.isEmpty()) {
                text.append("namespace=\"").append(escaped(namespace)).append("\" ");
            }
            text.append("schemaLocation=\"").append(driver(namespace)).append("\"/>");
        }
    }

    private byte[] rpc(Map<String, Map<String, QName>> wrappers) {
        StringBuilder text = new StringBuilder("<xs:schema xmlns:xs='" + XSD + "' targetNamespace='" + RPC + "'>");
        appendImports(text);
        wrappers.forEach((name, parts) -> {
            text.append("<xs:element name='").append(name).append("'><xs:complexType><xs:sequence>");
            parts.forEach((part, type) -> text.append("<xs:element name='")
                    .append(part)
                    .append("' type='t:")
                    .append(type.getLocalPart())
                    .append("' xmlns:t=\"")
                    .append(escaped(type.getNamespaceURI()))
                    .append("\"/>"));
            text.append("</xs:sequence></xs:complexType></xs:element>");
        });
        return text.append("</xs:schema>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] all() {
        StringBuilder text = new StringBuilder("<xs:schema xmlns:xs='" + XSD + "' targetNamespace='urn:all'>");
        appendImports(text);
        text.append("<xs:import namespace='" + RPC + "' schemaLocation='" + driver(RPC) + "'/>");
        return text.append("</xs:schema>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Finds documents by their absolute address. */
    private final class Resolver implements LSResourceResolver {
        @Override
        public LSInput resolveResource(String type, String namespace, String publicId, String id, String base) {
            byte[] text = id == null ? null : texts.get(id);
            if (text == null && id != null && base != null) {
                text = texts.get(resolve(base, id).toString());
            }
            return text == null ? null : new BytesInput(id, text);
        }
    }

    static Document document(byte[] xml) throws IOException, SAXException {
        return BUILDER.get().parse(new ByteArrayInputStream(xml));
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilder builder =
                    DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
