package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** Values that fit go to XML and come back as they were, whatever the order of their keys. */
class RoundTripTest {
    private static final XmlName ROOT = new XmlName("urn:root", "root");

    @Test
    void keepsValuesOfAnySchema() throws Exception {
        for (long seed = 0; seed < 400; seed++) {
            RandomSchema random = new RandomSchema(seed);
            ObjectNode schema = random.object(3);
            Mapping mapping = new Mappings(schema).of(ROOT, schema);
            for (int i = 0; i < 5; i++) {
                JsonNode value = random.value(schema);
                String json = SafeJson.mapper().writeValueAsString(value);
                String xml = xml(mapping, json);
                assertThat(SafeJson.mapper().readTree(json(mapping, xml)))
                        .as("seed %d: %s%n%s%n%s", seed, schema, json, xml)
                        .isEqualTo(SafeJson.mapper().readTree(json));
                String shuffled = xml(mapping, SafeJson.mapper().writeValueAsString(random.shuffled(value)));
                if (schema.toString().contains("x-xml-any")) {
                    // Attributes of unknown elements come as they were given.
                    shuffled = xml(mapping, json(mapping, shuffled));
                    assertThat(SafeJson.mapper().readTree(json(mapping, shuffled)))
                            .isEqualTo(SafeJson.mapper().readTree(json));
                } else {
                    assertThat(shuffled).as("seed %d: %s", seed, schema).isEqualTo(xml);
                }
            }
        }
    }

    @Test
    void keepsEachDigitOfAMillionNumbers() throws Exception {
        ObjectNode schema = (ObjectNode) SafeJson.mapper().readTree("""
                {"type": "object", "properties": {
                  "longs": {"type": "array", "items": {"type": "integer", "format": "int64"}},
                  "decimals": {"type": "array", "items": {"type": "number", "x-xsd-type": "decimal"}}}}
                """);
        Mapping mapping = new Mappings(schema).of(ROOT, schema);
        Random random = new Random(7);
        for (int message = 0; message < 50; message++) {
            StringBuilder longs = new StringBuilder();
            StringBuilder decimals = new StringBuilder();
            for (int i = 0; i < 10_000; i++) {
                longs.append(i == 0 ? "" : ",").append(random.nextLong());
                BigDecimal decimal =
                        new BigDecimal(new BigInteger(1 + random.nextInt(120), random), random.nextInt(30));
                decimals.append(i == 0 ? "" : ",").append(decimal.toPlainString());
            }
            String json = "{\"longs\":[" + longs + "],\"decimals\":[" + decimals + "]}";

            assertThat(json(mapping, xml(mapping, json))).isEqualTo(json);
        }
    }

    static String json(Mapping mapping, String xml) throws Exception {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        reader.nextTag();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = SafeJson.mapper().getFactory().createGenerator(text)) {
            mapping.toJson(reader, json, Strictness.ENFORCE, breach -> {});
        }
        return text.toString();
    }

    static String xml(Mapping mapping, String json) throws Exception {
        XmlOutput out = new XmlOutput();
        try (JsonParser parser = SafeJson.mapper().getFactory().createParser(json)) {
            parser.nextToken();
            assertThat(mapping.toXml(parser, out)).as(json).isEmpty();
        }
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }
}
