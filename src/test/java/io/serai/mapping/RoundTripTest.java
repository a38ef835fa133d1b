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
import java.util.Map;
import java.util.Random;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** Values that fit go to XML and come back as they were, whatever the order of their keys. */
class RoundTripTest {
    private static final XmlName ROOT = new XmlName("urn:root", "root");

    @Test
    void keepsValuesOfAnySchema() throws Exception {
        for (long seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            ObjectNode schema = new RandomSchema(random).document();
            Mapping mapping = new Mappings(schema).of(ROOT, schema);
            RandomValue values = new RandomValue(schema, random);
            for (int i = 0; i < 5; i++) {
                JsonNode value = values.next();
                String json = SafeJson.mapper().writeValueAsString(value);
                String name = "seed " + seed;
                String xml = xml(mapping, json);
                String back = json(mapping, xml);
                assertThat(difference(tree(json), tree(back), "")).as(name).isEmpty();
                assertThat(xml(mapping, back)).as(name).isEqualTo(xml);
                keepsShuffled(mapping, values.shuffled(value), back, name);
            }
        }
    }

    private static void keepsShuffled(Mapping mapping, JsonNode value, String json, String name) throws Exception {
        String xml = xml(mapping, SafeJson.mapper().writeValueAsString(value));
        // Attributes that no schema names come as they were given, and all else in its order.
        assertThat(difference(tree(json), tree(json(mapping, xml)), ""))
                .as(name)
                .isEmpty();
    }

    /** Where two values begin to differ, and in what; empty when they do not. */
    private static String difference(JsonNode expected, JsonNode found, String pointer) {
        if (expected.equals(found)) {
            return "";
        }
        if (expected.isObject() && found.isObject()) {
            for (Map.Entry<String, JsonNode> member : expected.properties()) {
                JsonNode other = found.path(member.getKey());
                if (!member.getValue().equals(other)) {
                    return difference(member.getValue(), other, pointer + "/" + member.getKey());
                }
            }
        }
        for (int i = 0; expected.isArray() && i < Math.min(expected.size(), found.size()); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                return difference(expected.get(i), found.get(i), pointer + "/" + i);
            }
        }
        return pointer + " was " + expected + " and is " + found;
    }

    private static JsonNode tree(String json) throws Exception {
        return SafeJson.mapper().readTree(json);
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
