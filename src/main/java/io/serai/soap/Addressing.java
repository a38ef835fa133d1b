package io.serai.soap;

import io.serai.mapping.XmlOutput;
import java.net.URI;
import java.util.UUID;

/**
 * What WS-Addressing 1.0 says of a call: its action, where it goes, its id, and that the answer comes on the same
 * connection. None of it has to be understood, as with the clients of Java: services that ignore it may.
 */
final class Addressing implements HeaderBlock {
    private static final String NAMESPACE = "http://www.w3.org/2005/08/addressing";

    private final byte[] beforeId;
    private final byte[] afterId;

    /**
     * For the calls of an operation.
     *
     * @param to address of the backend, the first when there are several
     */
    Addressing(String action, URI to) {
        XmlOutput before = new XmlOutput();
        before.raw("<wsa:Action xmlns:wsa=\"" + NAMESPACE + "\">");
        before.text(action);
        before.raw("</wsa:Action><wsa:MessageID xmlns:wsa=\"" + NAMESPACE + "\">urn:uuid:");
        XmlOutput after = new XmlOutput();
        after.raw("</wsa:MessageID><wsa:To xmlns:wsa=\"" + NAMESPACE + "\">");
        after.text(to.toString());
        after.raw("</wsa:To><wsa:ReplyTo xmlns:wsa=\"" + NAMESPACE + "\"><wsa:Address>" + NAMESPACE
                + "/anonymous</wsa:Address></wsa:ReplyTo>");
        this.beforeId = before.toBytes();
        this.afterId = after.toBytes();
    }

    @Override
    public void write(XmlOutput xml) {
        xml.raw(beforeId);
        xml.raw(UUID.randomUUID().toString());
        xml.raw(afterId);
    }
}
