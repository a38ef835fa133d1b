package io.serai.mapping;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.stax.StAXSource;
import org.w3c.dom.Document;

/**
 * Reads XML that nobody trusts: a DOCTYPE is refused in every encoding, nothing is fetched, and depth, attributes and
 * names are limited. SOAP forbids DTDs (SOAP 1.2 part 1, section 5); Serai forbids them everywhere.
 */
public final class SafeXml {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_ATTRIBUTES = 500;
    private static final int MAX_ATTRIBUTE_BYTES = 64 * 1024;
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /**
     * A reader at the start of the document.
     *
     * @throws XMLStreamException when the bytes do not start as XML
     */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return new WithoutDoctype(FACTORY.createXMLStreamReader(in));
    }

    /** A source for transformations. */
    public static StAXSource source(byte[] xml) throws XMLStreamException {
        return new StAXSource(reader(new ByteArrayInputStream(xml)));
    }

    /** A tree, for steps that need one, such as XPath. */
    public static Document document(byte[] xml) throws XMLStreamException, TransformerException {
        DOMResult result = new DOMResult();
        Transformer copy = Identity.FACTORY.newTransformer();
        copy.transform(source(xml), result);
        return (Document) result.getNode();
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
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
    }
}
