package io.serai.soap;

import io.serai.mapping.Elements;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Reads an envelope as if the data that it refers to stood in it, in Base64 (XOP 1.0, section 3.2): each
 * {@code xop:Include} is the text of its part.
 */
final class XopReader extends StreamReaderDelegate {
    static final String NAMESPACE = "http://www.w3.org/2004/08/xop/include";

    /** Bytes of data in one event: a multiple of three, so that pieces are put together without padding. */
    private static final int PIECE = 48 * 1024;

    private final Map<String, MimePart> parts;
    private final long limit;
    private long inlined;
    private @Nullable Slice data;
    private char @Nullable [] text;

    XopReader(XMLStreamReader xml, Map<String, MimePart> parts, long limit) {
        super(xml);
        this.parts = parts;
        this.limit = limit;
    }

    @Override
    public int next() throws XMLStreamException {
        text = null;
        while (data == null || data.length() == 0) {
            int event = super.next();
            if (event != START_ELEMENT
                    || !super.getLocalName().equals("Include")
                    || !NAMESPACE.equals(super.getNamespaceURI())) {
                return event;
            }
            data = included();
            Elements.skip(getParent());
        }
        int end = Math.min(data.from() + PIECE, data.to());
        byte[] piece = Arrays.copyOfRange(data.bytes(), data.from(), end);
        data = new Slice(data.bytes(), end, data.to());
        text = new String(Base64.getEncoder().encode(piece), StandardCharsets.ISO_8859_1).toCharArray();
        return CHARACTERS;
    }

    private Slice included() throws XMLStreamException {
        String href = String.valueOf(super.getAttributeValue(null, "href"));
        MimePart part = href.startsWith("cid:") ? parts.get(id(href.substring(4))) : null;
        if (part == null) {
            throw new XMLStreamException("the envelope refers to '" + href + "', which is no part of the message");
        }
        try {
            Slice found = part.decoded();
            inlined += found.length() * 4L / 3;
            if (inlined > limit) {
                throw new XMLStreamException("the parts in the envelope are larger than max-response");
            }
            return found;
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    /** Ids are escaped as parts of a URI (RFC 2392), where a plus is a plus. */
    private static String id(String escaped) {
        try {
            return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return escaped;
        }
    }

    @Override
    public int nextTag() throws XMLStreamException {
        text = null;
        return super.nextTag();
    }

    @Override
    public int getEventType() {
        return text == null ? super.getEventType() : CHARACTERS;
    }

    @Override
    public String getText() {
        return text == null ? super.getText() : new String(text);
    }

    @Override
    public char[] getTextCharacters() {
        return text == null ? super.getTextCharacters() : text;
    }

    @Override
    public int getTextStart() {
        return text == null ? super.getTextStart() : 0;
    }

    @Override
    public int getTextLength() {
        return text == null ? super.getTextLength() : text.length;
    }

    @Override
    public boolean isWhiteSpace() {
        return text == null && super.isWhiteSpace();
    }
}
