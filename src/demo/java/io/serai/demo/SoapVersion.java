package io.serai.demo;

/** The two versions of SOAP, where they differ. */
enum SoapVersion {
    SOAP_1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    SOAP_1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String namespace;
    private final String mediaType;

    SoapVersion(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
    }

    String namespace() {
        return namespace;
    }

    String mediaType() {
        return mediaType;
    }

    /** A reply with this envelope. */
    Reply reply(int status, String envelope) {
        return new Reply(status, mediaType + "; charset=utf-8", envelope);
    }

    /** The HTTP status of a fault: always 500 in SOAP 1.1; in SOAP 1.2 the sender's faults are 400 (part 2, 7.5.2.2). */
    int statusOf(SoapFault fault) {
        return this == SOAP_1_2 && fault.isOfSender() ? 400 : 500;
    }

    /**
     * Writes a fault into an open body.
     *
     * @param prefix of the service's own namespace, for the detail
     */
    void write(SoapFault fault, String prefix, XmlText xml) {
        xml.open("soap:Fault");
        if (this == SOAP_1_1) {
            xml.leaf("faultcode", fault.isOfSender() ? "soap:Client" : "soap:Server");
            xml.leaf("faultstring", fault.reason(), "xml:lang", "en");
            writeDetail(fault, "detail", prefix, xml);
        } else {
            xml.open("soap:Code").leaf("soap:Value", fault.isOfSender() ? "soap:Sender" : "soap:Receiver");
            xml.close().open("soap:Reason").leaf("soap:Text", fault.reason(), "xml:lang", "en");
            xml.close();
            writeDetail(fault, "soap:Detail", prefix, xml);
        }
        xml.close();
    }

    private static void writeDetail(SoapFault fault, String name, String prefix, XmlText xml) {
        if (!fault.detail().isEmpty()) {
            xml.open(name).open(prefix + ":" + fault.detail());
            xml.leaf(prefix + ":subject", fault.value()).leaf(prefix + ":reason", fault.reason());
            xml.close().close();
        }
    }
}
