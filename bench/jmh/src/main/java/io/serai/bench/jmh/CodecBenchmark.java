package io.serai.bench.jmh;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The mapping both ways, beside the bare parse of the same bytes and other ways to the same result. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    /** Orders in the message: some 2.6, 58 and 5,000 KB of XML. */
    @Param({"3", "70", "6000"})
    private int orders;

    private final XMLInputFactory woodstox = new WstxInputFactory();
    private final JsonFactory jackson = new JsonFactory();
    private SeraiWay serai;
    private JaxbWay jaxb;
    private SaxonWay saxon;
    private XmlMapperWay xmlMapper;
    private byte[] xml;
    private byte[] json;

    /** Makes the messages, and compares what comes out. */
    @Setup
    public void make() throws Exception {
        woodstox.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        serai = new SeraiWay();
        jaxb = new JaxbWay();
        saxon = new SaxonWay();
        xmlMapper = new XmlMapperWay();
        xml = OrderMessage.of(orders).getBytes(StandardCharsets.UTF_8);
        json = serai.toJson(xml).getBytes();
        SameJson.check("JAXB", json, jaxb.toJson(xml));
        SameJson.check("Saxon", json, saxon.toJson(xml));
        SameJson.check(
                "XML and back", json, serai.toJson(serai.toXml(json).getBytes()).getBytes());
        SameJson.check("JAXB and back", json, serai.toJson(jaxb.toXml(json)).getBytes());
        SameJson.check("Saxon and back", json, serai.toJson(saxon.toXml(json)).getBytes());
    }

    /** Every event of the document, by the parser alone. */
    @Benchmark
    public int parseXml() throws Exception {
        XMLStreamReader reader = woodstox.createXMLStreamReader(new ByteArrayInputStream(xml));
        int events = 0;
        while (reader.hasNext()) {
            events += reader.next();
        }
        reader.close();
        return events;
    }

    @Benchmark
    public Buffer toJson() throws Exception {
        return serai.toJson(xml);
    }

    @Benchmark
    public byte[] toJsonByJaxb() throws Exception {
        return jaxb.toJson(xml);
    }

    /** Untyped, and of another shape: all values are strings, and one element is no array. */
    @Benchmark
    public byte[] toJsonByXmlMapper() throws Exception {
        return xmlMapper.toJson(xml);
    }

    @Benchmark
    public byte[] toJsonBySaxon() throws Exception {
        return saxon.toJson(xml);
    }

    /** Every token of the value, by the parser alone. */
    @Benchmark
    public int parseJson() throws Exception {
        int tokens = 0;
        try (JsonParser parser = jackson.createParser(json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public Buffer toXml() throws Exception {
        return serai.toXml(json);
    }

    @Benchmark
    public byte[] toXmlByJaxb() throws Exception {
        return jaxb.toXml(json);
    }

    @Benchmark
    public byte[] toXmlBySaxon() throws Exception {
        return saxon.toXml(json);
    }
}
