package io.serai.mapping;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/**
 * Reads XML that nobody trusts: a DOCTYPE is refused in every encoding, nothing is fetched, and depth, attributes and
 * names are limited. SOAP forbids DTDs (SOAP 1.2 part 1, section 5); Serai forbids them everywhere.
 */
public final class SafeXml {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_ATTRIBUTES = 500;
    private static final int MAX_ATTRIBUTE_BYTES = 64 * 1024;
    private static final int PEEKED = 512;
    private static final int UTF_8_PIECE = 8000;
    private static final Pattern UTF_8_DECLARATION = Pattern.compile(
            "<\\?xml\\s+version\\s*=\\s*['\"][0-9.]+['\"](\\s+encoding\\s*=\\s*['\"]utf-8['\"])?"
                    + "(\\s+standalone\\s*=\\s*['\"](yes|no)['\"])?\\s*\\?>",
            Pattern.CASE_INSENSITIVE);
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /**
     * A reader at the start of the document.
     *
     * @throws XMLStreamException when the bytes do not start as XML
     */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        byte[] first = new byte[UTF_8_PIECE];
        try {
            int count = in.readNBytes(first, 0, PEEKED);
            return new WithoutDoctype(
                    isUtf8(first, count)
                            ? FACTORY.createXMLStreamReader(new Utf8Reader(first, count, in))
                            : FACTORY.createXMLStreamReader(
                                    new SequenceInputStream(new ByteArrayInputStream(first, 0, count), in)));
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    /** Whether a document is in the encoding that most are in, for which there is a faster reader than the parser's. */
    private static boolean isUtf8(byte[] first, int count) {
        String start = new String(first, 0, Math.min(count, PEEKED / 2), StandardCharsets.ISO_8859_1);
        if (start.startsWith("<?xml")) {
            return UTF_8_DECLARATION.matcher(start).lookingAt();
        }
        return start.length() > 1 && start.charAt(0) == '<' && start.charAt(1) > ' ';
    }

    /**
     * The same where something outside of the document says how it is encoded (RFC 7303, section 3.2); what the document
     * says itself is worth more.
     *
     * @param charset name of the encoding, or empty
     */
    public static XMLStreamReader reader(InputStream in, String charset) throws XMLStreamException {
        if (charset.isEmpty() || charset.equalsIgnoreCase("utf-8")) {
            return reader(in);
        }
        BufferedInputStream begun = new BufferedInputStream(in, PEEKED);
        return saysItself(begun) ? reader(begun) : new WithoutDoctype(FACTORY.createXMLStreamReader(begun, charset));
    }

    /** Whether a document begins with a mark of its encoding, or with a declaration that names it. */
    private static boolean saysItself(BufferedInputStream in) throws XMLStreamException {
        try {
            in.mark(PEEKED);
            String start = new String(in.readNBytes(PEEKED / 2), StandardCharsets.ISO_8859_1);
            in.reset();
            boolean declared = start.startsWith("<?xml") && start.split("\\?>", 2)[0].contains("encoding");
            return declared || start.indexOf('\0') >= 0 || start.startsWith("\u00ef\u00bb\u00bf");
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    /**
     * The reader itself, which is faster: where no DOCTYPE can come any more, since an element has begun, nothing has to
     * be looked for.
     */
    static XMLStreamReader inside(XMLStreamReader xml) {
        return xml instanceof WithoutDoctype guarded && xml.getEventType() == XMLStreamConstants.START_ELEMENT
                ? guarded.getParent()
                : xml;
    }

    /** A source for transformations. */
    public static StAXSource source(byte[] xml) throws XMLStreamException {
        return source(xml, "");
    }

    private static StAXSource source(byte[] xml, String charset) throws XMLStreamException {
        return new StAXSource(reader(new ByteArrayInputStream(xml), charset));
    }

    /** A tree, for steps that need one, such as XPath. */
    public static Document document(byte[] xml) throws XMLStreamException, TransformerException {
        return document(xml, "");
    }

    /**
     * The same where something outside of the document may say how it is encoded.
     *
     * @param charset name of the encoding, or empty
     */
    public static Document document(byte[] xml, String charset) throws XMLStreamException, TransformerException {
        DOMResult result = new DOMResult();
        Transformer copy = Identity.FACTORY.newTransformer();
        copy.transform(source(xml, charset), result);
        return (Document) result.getNode();
    }

    /** A tree without anything in it. */
    public static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the text of a tree. */
    public static void write(Document document, OutputStream out) throws TransformerException {
        Identity.FACTORY.newTransformer().transform(new DOMSource(document), new StreamResult(out));
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // Otherwise broken texts are found by methods that declare no exception.
        factory.getConfig().doParseLazily(false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_BYTES);
        return factory;
    }

    /** The JDK's own factory: Saxon would build its own trees first. */
    private static final class Identity {
        private static final TransformerFactory FACTORY = TransformerFactory.newDefaultInstance();
    }

    private static final class WithoutDoctype extends StreamReaderDelegate {
        private WithoutDoctype(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == DTD) {
                throw new XMLStreamException("a DOCTYPE is not allowed", getLocation());
            }
            return event;
        }

        /** The parser's own would name the events that it has instead of what is wrong. */
        @Override
        public int nextTag() throws XMLStreamException {
            int event = next();
            while (event == COMMENT || event == PROCESSING_INSTRUCTION || event == SPACE || isBlank(event)) {
                event = next();
            }
            if (event != START_ELEMENT && event != END_ELEMENT) {
                throw new XMLStreamException("there is text where an element is expected", getLocation());
            }
            return event;
        }

        private boolean isBlank(int event) {
            return (event == CHARACTERS || event == CDATA) && isWhiteSpace();
        }
    }
}
