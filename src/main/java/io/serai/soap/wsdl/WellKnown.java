package io.serai.soap.wsdl;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Element;

/** Namespaces that WSDL files use without their schemas: what these declare is known here. */
final class WellKnown {
    private static final Map<String, String> SCHEMAS = Map.of(
            "http://www.w3.org/XML/1998/namespace",
            "<xs:attribute name='lang' type='xs:language'/><xs:attribute name='space' type='xs:NCName'/>"
                    + "<xs:attribute name='base' type='xs:anyURI'/><xs:attribute name='id' type='xs:ID'/>"
                    + "<xs:attributeGroup name='specialAttrs'><xs:attribute ref='xml:base'/>"
                    + "<xs:attribute ref='xml:lang'/><xs:attribute ref='xml:space'/>"
                    + "<xs:attribute ref='xml:id'/></xs:attributeGroup>",
            "http://www.w3.org/2005/05/xmlmime",
            "<xs:attribute name='contentType' type='xs:string'/>"
                    + "<xs:attribute name='expectedContentTypes' type='xs:string'/>",
            "http://www.w3.org/2004/11/xmlmime",
            "<xs:attribute name='contentType' type='xs:string'/>"
                    + "<xs:attribute name='expectedContentTypes' type='xs:string'/>");

    /** Those of which nothing is needed: what they declare is part of SOAP or of XML Schema itself. */
    private static final Set<String> SPOKEN = Set.of(
            SimpleTypes.SOAP_ENCODING,
            "http://www.w3.org/2003/05/soap-encoding",
            "http://schemas.xmlsoap.org/soap/envelope/",
            "http://xml.apache.org/xml-soap",
            "http://schemas.xmlsoap.org/wsdl/",
            "http://schemas.xmlsoap.org/wsdl/soap/",
            SimpleTypes.XSD);

    private WellKnown() {}

    static boolean has(String namespace) {
        return SCHEMAS.containsKey(namespace) || SPOKEN.contains(namespace);
    }

    static Set<String> namespaces() {
        return SCHEMAS.keySet();
    }

    /** The schema of one of the {@link #namespaces}. */
    static Element schema(String namespace) {
        String text = "<xs:schema xmlns:xs='" + SimpleTypes.XSD + "' targetNamespace='" + namespace + "'>"
                + SCHEMAS.get(namespace) + "</xs:schema>";
        try {
            return Positions.parse("", text.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
