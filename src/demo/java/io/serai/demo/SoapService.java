package io.serai.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;

/** What all SOAP services do: they read the envelope, and answer in one, with a fault when they cannot do better. */
abstract class SoapService implements Service {
    private final SoapVersion version;
    private final String prefix;
    private final String namespace;
    private final Map<String, String> namespaces;

    /**
     * A service with a namespace of its own.
     *
     * @param prefix of its namespace in answers
     */
    SoapService(SoapVersion version, String prefix, String namespace) {
        this.version = version;
        this.prefix = prefix;
        this.namespace = namespace;
        this.namespaces = new TreeMap<>(Map.of("soap", version.namespace(), prefix, namespace));
    }

    /** Writes the answer to the payload of a request into an open body. */
    abstract void serve(Tag payload, XmlText xml) throws SoapFault;

    @Override
    public final Reply answer(Request request) {
        if (!request.method().equals("POST")) {
            return new Reply(405, "text/plain; charset=utf-8", "POST a SOAP envelope");
        }
        if (!request.hasType(version.mediaType())) {
            return new Reply(415, "text/plain; charset=utf-8", "Expected " + version.mediaType());
        }
        try {
            XmlText xml = body();
            serve(payload(request), xml);
            return version.reply(200, xml.end());
        } catch (SoapFault fault) {
            XmlText xml = body();
            version.write(fault, prefix, xml);
            return version.reply(version.statusOf(fault), xml.end());
        }
    }

    private XmlText body() {
        return new XmlText(namespaces).open("soap:Envelope").open("soap:Body");
    }

    private Tag payload(Request request) throws SoapFault {
        if (version == SoapVersion.SOAP_1_1 && request.soapAction() == null) {
            throw SoapFault.malformed("The field SOAPAction is missing");
        }
        Tag envelope;
        try {
            envelope = Tag.read(request.body());
        } catch (XMLStreamException e) {
            throw SoapFault.malformed("The request is not well-formed XML");
        }
        if (!envelope.name().equals(new QName(version.namespace(), "Envelope"))) {
            throw SoapFault.malformed("The request is not an envelope of this version of SOAP");
        }
        List<Tag> payload = envelope.child("Body").map(Tag::children).orElse(List.of());
        if (payload.size() != 1 || !payload.get(0).name().getNamespaceURI().equals(namespace)) {
            throw SoapFault.malformed("The body does not hold exactly one element of this service");
        }
        return payload.get(0);
    }
}
