package io.serai.bench.jmh;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.Mapping;
import io.serai.mapping.Mappings;
import io.serai.mapping.SafeJson;
import io.serai.mapping.SafeXml;
import io.serai.mapping.Strictness;
import io.serai.mapping.XmlName;
import io.serai.mapping.XmlOutput;
import io.serai.workspace.SourceTree;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamReader;

/** The codec of Serai, as the gateway uses it. */
final class SeraiWay {
    private final Mapping mapping;

    SeraiWay() throws Exception {
        JsonNode schema = SourceTree.parse("orders.yaml", OrderMessage.SCHEMA).root();
        mapping = new Mappings(schema).of(new XmlName("urn:acme:orders:v1", "GetOrdersResponse"), schema);
    }

    byte[] toJson(byte[] xml) throws Exception {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
        reader.nextTag();
        ByteArrayBuilder out = new ByteArrayBuilder(4096);
        try (JsonGenerator generator = SafeJson.streaming().createGenerator(out)) {
            mapping.toJson(reader, generator, Strictness.REPORT, breach -> {});
        }
        return out.toByteArray();
    }

    byte[] toXml(byte[] json) throws Exception {
        XmlOutput out = new XmlOutput();
        try (JsonParser parser = SafeJson.parser(json)) {
            parser.nextToken();
            if (!mapping.toXml(parser, out).isEmpty()) {
                throw new IllegalStateException("the value does not fit");
            }
        }
        return out.toBytes();
    }
}
