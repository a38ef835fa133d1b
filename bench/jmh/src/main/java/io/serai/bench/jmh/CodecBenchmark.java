package io.serai.bench.jmh;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serai.mapping.Mapping;
import io.serai.mapping.Mappings;
import io.serai.mapping.SafeJson;
import io.serai.mapping.SafeXml;
import io.serai.mapping.Strictness;
import io.serai.mapping.XmlName;
import io.serai.mapping.XmlOutput;
import io.serai.workspace.SourceTree;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
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

/** The mapping both ways, beside the bare parse of the same bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final String SCHEMA = """
            type: object
            x-xml-children-namespace: urn:acme:orders:v1
            required: [requestId, total]
            properties:
              requestId: {type: string}
              total: {type: integer, format: int32}
              orders:
                type: array
                items:
                  type: object
                  xml: {name: order}
                  required: [id, customer, orderDate, amount]
                  x-xml-children-namespace: urn:acme:orders:v1
                  properties:
                    id: {type: integer, format: int64, xml: {attribute: true}}
                    priority: {type: integer, format: int32, xml: {attribute: true}}
                    customer:
                      type: object
                      x-xml-children-namespace: urn:acme:common:v1
                      properties: {name: {type: string}, vip: {type: boolean}, city: {type: string}}
                    orderDate: {type: string, x-xsd-type: date}
                    amount:
                      type: object
                      properties:
                        currency: {type: string, xml: {attribute: true}}
                        value: {type: number, x-xsd-type: decimal, xml: {x-node: text}}
                    comment: {type: [string, 'null']}
                    lines:
                      type: array
                      items:
                        type: object
                        xml: {name: line}
                        x-xml-children-namespace: urn:acme:common:v1
                        properties:
                          no: {type: integer, format: int32, xml: {attribute: true}}
                          sku: {type: string}
                          text: {type: string}
                          qty: {type: integer, format: int32}
                          price: {type: number, x-xsd-type: decimal}
                          inStock: {type: boolean}
            """;

    /** Orders in the message: some 2.6, 58 and 5,000 KB. */
    @Param({"3", "70", "6000"})
    private int orders;

    private Mapping mapping;
    private byte[] xml;
    private byte[] json;

    /** Makes the messages. */
    @Setup
    public void make() throws Exception {
        JsonNode schema = SourceTree.parse("orders.yaml", SCHEMA).root();
        mapping = new Mappings(schema).of(new XmlName("urn:acme:orders:v1", "GetOrdersResponse"), schema);
        xml = message(orders).getBytes(StandardCharsets.UTF_8);
        json = toJson();
    }

    private static String message(int orders) {
        StringBuilder text = new StringBuilder("<o:GetOrdersResponse xmlns:o=\"urn:acme:orders:v1\""
                + " xmlns:c=\"urn:acme:common:v1\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
                + "<o:requestId>r-4711</o:requestId><o:total>" + orders + "</o:total>");
        for (int i = 0; i < orders; i++) {
            text.append("\n  <o:order id=\"")
                    .append(100_000_000L + i)
                    .append("\" priority=\"")
                    .append(i % 5);
            text.append("\"><o:customer><c:name>Miller &amp; Sons ").append(i);
            text.append("</c:name><c:vip>")
                    .append(i % 2 == 0)
                    .append("</c:vip><c:city>M\u00fcnchen</c:city></o:customer>");
            text.append("<o:orderDate>2026-03-").append(10 + i % 20).append("</o:orderDate>");
            text.append("<o:amount currency=\"EUR\">").append(1000 + i).append(".50</o:amount>");
            text.append(i % 3 == 0 ? "<o:comment xsi:nil=\"true\"/>" : "<o:comment>leave at the door</o:comment>");
            for (int line = 1; line <= 3; line++) {
                text.append("\n    <o:line no=\"")
                        .append(line)
                        .append("\"><c:sku>SKU-")
                        .append(i * 7 + line);
                text.append("</c:sku><c:text>A thing of some use</c:text><c:qty>")
                        .append(line)
                        .append("</c:qty><c:price>");
                text.append(i % 90 + 9).append(".990</c:price><c:inStock>true</c:inStock></o:line>");
            }
            text.append("</o:order>");
        }
        return text.append("\n</o:GetOrdersResponse>").toString();
    }

    /** Every event of the document, by the parser alone. */
    @Benchmark
    public int parseXml() throws Exception {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
        int events = 0;
        while (reader.hasNext()) {
            events += reader.next();
        }
        return events;
    }

    /** XML to JSON. */
    @Benchmark
    public byte[] toJson() throws Exception {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
        reader.nextTag();
        ByteArrayBuilder out = new ByteArrayBuilder(4096);
        try (JsonGenerator generator = SafeJson.streaming().createGenerator(out)) {
            mapping.toJson(reader, generator, Strictness.REPORT, breach -> {});
        }
        return out.toByteArray();
    }

    /** Every token of the value, by the parser alone. */
    @Benchmark
    public int parseJson() throws Exception {
        int tokens = 0;
        try (JsonParser parser = SafeJson.streaming().createParser(json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** JSON to XML. */
    @Benchmark
    public byte[] toXml() throws Exception {
        XmlOutput out = new XmlOutput();
        try (JsonParser parser = SafeJson.streaming().createParser(json)) {
            parser.nextToken();
            if (!mapping.toXml(parser, out).isEmpty()) {
                throw new IllegalStateException("the value does not fit");
            }
        }
        return out.toBytes();
    }

    /** The same through a tree, as many gateways do. */
    @Benchmark
    public JsonNode readTree() throws Exception {
        ObjectMapper mapper = SafeJson.mapper();
        return mapper.readTree(json);
    }
}
