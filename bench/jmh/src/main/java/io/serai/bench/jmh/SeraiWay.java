package io.serai.bench.jmh;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.BodyReader;
import io.serai.mapping.Mapping;
import io.serai.mapping.Mappings;
import io.serai.mapping.SafeJson;
import io.serai.mapping.Strictness;
import io.serai.mapping.XmlName;
import io.serai.mapping.XmlOutput;
import io.serai.workspace.SourceTree;
import io.vertx.core.buffer.Buffer;

/** The codec of Serai, as the gateway uses it. */
final class SeraiWay {
    private final Mapping mapping;
    private final BodyReader bodies = new BodyReader(Strictness.REPORT, breach -> {});

    SeraiWay() throws Exception {
        JsonNode schema = SourceTree.parse("orders.yaml", OrderMessage.SCHEMA).root();
        mapping = new Mappings(schema).of(new XmlName("urn:acme:orders:v1", "GetOrdersResponse"), schema);
    }

    Buffer toJson(byte[] xml) throws Exception {
        return BodyReader.read(xml, (reader, collecting) -> {
            reader.nextTag();
            return bodies.json(reader, mapping, collecting);
        });
    }

    Buffer toXml(byte[] json) throws Exception {
        XmlOutput out = new XmlOutput();
        try (JsonParser parser = SafeJson.parser(json)) {
            parser.nextToken();
            if (!mapping.toXml(parser, out).isEmpty()) {
                throw new IllegalStateException("the value does not fit");
            }
        }
        return out.toBuffer();
    }
}
