package io.serai.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The prefixes that an API's messages use: those the contract proposes, otherwise {@code n1}, {@code n2} and so on. */
final class Prefixes {
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance".intern();
    static final String XSD = "http://www.w3.org/2001/XMLSchema".intern();
    static final String SOAP_ENCODING = "http://schemas.xmlsoap.org/soap/encoding/".intern();
    static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    static final String XML = "http://www.w3.org/XML/1998/namespace".intern();

    private static final Set<String> TAKEN =
            Set.of("xml", "xmlns", "soapenv", "xsi", "xsd", "wsse", "wsu", "wsa", "xop", "soapenc");

    private final Map<String, String> byNamespace = new LinkedHashMap<>();
    private final Map<String, String> proposed = new HashMap<>();
    private int last;

    Prefixes() {
        byNamespace.put(XSI, "xsi");
        byNamespace.put(XSD, "xsd");
        byNamespace.put(XML, "xml");
        byNamespace.put(SOAP_ENCODING, "soapenc");
    }

    /** Takes note of the prefix that a contract would like for a namespace; the first one that fits is used. */
    void propose(String namespace, String prefix) {
        if (!TAKEN.contains(prefix) && XmlText.isNcName(prefix) && !byNamespace.containsValue(prefix)) {
            proposed.putIfAbsent(namespace, prefix);
        }
    }

    /** Settles the prefix of a namespace that is part of every message. */
    void fix(String namespace, String prefix) {
        byNamespace.put(namespace, prefix);
    }

    /** The prefix of a namespace that is not empty. */
    String of(String namespace) {
        return byNamespace.computeIfAbsent(namespace, ns -> {
            String wanted = proposed.get(ns);
            return wanted != null && !byNamespace.containsValue(wanted) ? wanted : next();
        });
    }

    private String next() {
        String prefix = "n" + ++last;
        return byNamespace.containsValue(prefix) || proposed.containsValue(prefix) ? next() : prefix;
    }

    /** A name as it is written. */
    String tag(XmlName name) {
        return name.namespace().isEmpty() ? name.local() : of(name.namespace()) + ':' + name.local();
    }
}
