package io.serai.soap;

import io.serai.mapping.BinaryParts;
import io.vertx.core.buffer.Buffer;

/** Puts an envelope and the binary values that it refers to into one message (MTOM, SOAP 1.1 Binding for MTOM 1.0). */
final class MtomWriter {
    private static final String END_OF_FIELDS = "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <";

    private final BinaryParts parts;
    private final String boundary;
    private final Buffer out = Buffer.buffer();

    private MtomWriter(BinaryParts parts) {
        this.parts = parts;
        this.boundary = parts.idOf("part").replace('@', '-');
    }

    /** The message. */
    static SoapRequest write(byte[] envelope, BinaryParts parts, SoapVersion version, String action) {
        return new MtomWriter(parts).write(envelope, version, action);
    }

    private SoapRequest write(byte[] envelope, SoapVersion version, String action) {
        String root = parts.idOf("envelope");
        String type = version.mediaType();
        String inner = action.isEmpty() || version == SoapVersion.V1_1 ? "" : "; action=\"" + action + '"';
        part("application/xop+xml; charset=utf-8; type=\"" + type + '"' + inner, root, envelope);
        parts.all().forEach(part -> part("application/octet-stream", part.id(), part.content()));
        out.appendString("--" + boundary + "--\r\n");
        return new SoapRequest(
                out,
                "multipart/related; type=\"application/xop+xml\"; start=\"<" + root + ">\"; start-info=\"" + type
                        + "\"; boundary=\"" + boundary + '"' + inner);
    }

    private void part(String type, String id, byte[] content) {
        out.appendString("--" + boundary + "\r\nContent-Type: " + type + END_OF_FIELDS + id + ">\r\n\r\n");
        out.appendBytes(content);
        out.appendString("\r\n");
    }
}
