package io.serai.soap;

import org.jspecify.annotations.Nullable;

/** The two versions of SOAP, and where they differ. */
enum SoapVersion {
    /** Note of 8 May 2000. */
    V1_1("http://schemas.xmlsoap.org/soap/envelope/"),

    /** Second edition of 27 April 2007. */
    V1_2("http://www.w3.org/2003/05/soap-envelope");

    private final String namespace;
    private final String start;

    SoapVersion(String namespace) {
        this.namespace = namespace.intern();
        this.start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope xmlns:soapenv=\"" + namespace + "\">";
    }

    /** The version of a contract: {@code "1.1"} or {@code "1.2"}; null for others. */
    static @Nullable SoapVersion of(String number) {
        return switch (number) {
            case "1.1" -> V1_1;
            case "1.2" -> V1_2;
            default -> null;
        };
    }

    /** The version whose envelope has this namespace; null for others. */
    static @Nullable SoapVersion ofNamespace(String namespace) {
        for (SoapVersion version : values()) {
            if (version.namespace.equals(namespace)) {
                return version;
            }
        }
        return null;
    }

    String namespace() {
        return namespace;
    }

    /** The attribute of an element that is written by the rules of the SOAP encoding. */
    String encodingStyle() {
        String rules =
                this == V1_1 ? "http://schemas.xmlsoap.org/soap/encoding/" : "http://www.w3.org/2003/05/soap-encoding";
        return " soapenv:encodingStyle=\"" + rules + '"';
    }

    /** The XML declaration and the start tag of the envelope. */
    String start() {
        return start;
    }

    /** Of its envelopes. */
    String mediaType() {
        return this == V1_1 ? "text/xml" : "application/soap+xml";
    }

    /** SOAP 1.2 has the action in the media type (RFC 3902). */
    String contentType(String action) {
        if (this == V1_1) {
            return mediaType() + "; charset=utf-8";
        }
        return mediaType() + "; charset=utf-8" + (action.isEmpty() ? "" : "; action=\"" + action + '"');
    }
}
