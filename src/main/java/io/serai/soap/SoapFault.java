package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.serai.mapping.XmlName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault as a service answered it.
 *
 * @param codes the code, and in SOAP 1.2 its subcodes
 * @param text for people
 * @param actor or role, or empty
 * @param entries of the detail, as far as the contract declares them
 */
record SoapFault(List<XmlName> codes, String text, String actor, List<Entry> entries) {
    private static final String WSS4J = "http://ws.apache.org/wss4j";

    /**
     * One element of the detail.
     *
     * @param element null for the detail as a whole, of which nothing is declared
     * @param content typed by the contract; missing when the contract has no schema for it
     */
    record Entry(@Nullable XmlName element, JsonNode content) {
        static final Entry NOTHING = new Entry(null, MissingNode.getInstance());
    }

    /** Whether the service says that the message was wrong. */
    boolean isOfSender() {
        return hasCode("Client") || hasCode("Sender");
    }

    /** Whether the credentials of the gateway itself were not taken: WS-Security, or WSS4J, which hides its reasons. */
    boolean isOfSecurity() {
        return codes.stream()
                .map(XmlName::namespace)
                .anyMatch(namespace -> namespace.contains("wssecurity") || namespace.equals(WSS4J));
    }

    private boolean hasCode(String name) {
        XmlName first = codes.isEmpty() ? new XmlName("", "") : codes.get(0);
        boolean dotted = first.local().startsWith(name + ".");
        return SoapVersion.ofNamespace(first.namespace()) != null
                        && (first.local().equals(name) || dotted)
                || first.namespace().isEmpty() && (first.local().equals(name) || dotted);
    }
}
