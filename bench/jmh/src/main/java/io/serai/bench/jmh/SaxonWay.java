package io.serai.bench.jmh;

import io.serai.mapping.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;

/** Stylesheets of XSLT 3.0 that make the same of the message: maps written as JSON, and XML of maps. */
final class SaxonWay {
    private static final QName JSON = new QName("json");

    private final Processor processor = new Processor(false);
    private final XsltExecutable reading = compile(OrderStylesheets.TO_JSON);
    private final XsltExecutable writing = compile(OrderStylesheets.TO_XML);

    private XsltExecutable compile(String stylesheet) {
        try {
            return processor.newXsltCompiler().compile(new StreamSource(new StringReader(stylesheet)));
        } catch (net.sf.saxon.s9api.SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] toJson(byte[] xml) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length);
        reading.load30()
                .applyTemplates(
                        new StAXSource(SafeXml.reader(new ByteArrayInputStream(xml))), processor.newSerializer(out));
        return out.toByteArray();
    }

    byte[] toXml(byte[] json) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length * 2);
        Xslt30Transformer transformer = writing.load30();
        transformer.setStylesheetParameters(Map.of(JSON, new XdmAtomicValue(new String(json, StandardCharsets.UTF_8))));
        transformer.callTemplate(null, processor.newSerializer(out));
        return out.toByteArray();
    }
}
