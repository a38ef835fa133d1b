package io.serai.soap.wsdl;

import io.serai.mapping.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the lines of what the WSDL library has no positions for. */
final class Lines {
    private static final String WSDL_1_1 = "http://schemas.xmlsoap.org/wsdl/";
    private static final String WSDL_2_0 = "http://www.w3.org/ns/wsdl";

    private final Sources sources;

    Lines(Sources sources) {
        this.sources = sources;
    }

    /** Refuses what is no WSDL 1.1. */
    void checkIsWsdl(String address) throws IOException, ImportException {
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(sources.read(address)));
            xml.nextTag();
            String place = sources.name(address) + ":" + xml.getLocation().getLineNumber() + ":"
                    + xml.getLocation().getColumnNumber() + ": " + xml.getLocalName() + ": ";
            String namespace = String.valueOf(xml.getNamespaceURI());
            if (namespace.equals(WSDL_2_0)) {
                throw new ImportException(place + "WSDL 2.0 is not supported; expected WSDL 1.1");
            }
            if (!namespace.equals(WSDL_1_1) || !xml.getLocalName().equals("definitions")) {
                throw new ImportException(place + "is no WSDL; expected definitions of " + WSDL_1_1);
            }
        } catch (XMLStreamException e) {
            throw new ImportException(sources.name(address) + ":1:1: is no XML: " + e.getMessage());
        }
    }

    /** The place of the first element with a name, within the first other one with a name: {@code file:line}. */
    String of(String address, String outer, String outerName, String element, String name) {
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(sources.read(address)));
            boolean inside = outer.isEmpty();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    inside |= is(xml, outer, outerName);
                    if (inside && is(xml, element, name)) {
                        return sources.name(address) + ":" + xml.getLocation().getLineNumber();
                    }
                }
            }
        } catch (XMLStreamException | IOException | ImportException e) {
            return sources.name(address);
        }
        return sources.name(address);
    }

    private static boolean is(XMLStreamReader xml, String element, String name) {
        return xml.getLocalName().equals(element) && name.equals(xml.getAttributeValue(null, "name"));
    }
}
