package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.FindingException;
import io.serai.workspace.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Whatever the codec takes, it takes back, and it is the same then; it says no to the rest in its own words. */
class CodecFuzzTest {
    private static final Mapping BOX = box();

    private static Mapping box() {
        JsonNode document;
        try {
            document = SourceTree.parse("attacked.openapi.yaml", AttackedContract.YAML)
                    .root();
        } catch (FindingException e) {
            throw new IllegalStateException(e);
        }
        return new Mappings(document).of(new XmlName("", "Box"), document.at("/components/schemas/Box"));
    }

    @FuzzTest
    void xmlToJson(byte[] xml) throws IOException {
        byte[] json;
        try {
            json = json(xml);
        } catch (XMLStreamException | BreachException e) {
            return;
        }
        comesBack(json);
    }

    @FuzzTest
    void jsonToXml(byte[] json) throws Exception {
        byte[] xml = xml(json);
        if (xml != null) {
            comesBack(json(xml));
        }
    }

    /** JSON that was made of XML. */
    private static void comesBack(byte[] json) throws IOException {
        byte[] xml;
        try (JsonParser parser = SafeJson.parser(json)) {
            XmlOutput out = new XmlOutput();
            parser.nextToken();
            assertThat(BOX.toXml(parser, out)).as(text(json)).isEmpty();
            xml = out.toBytes();
        } catch (StreamConstraintsException e) {
            // What is below the limits in XML may be above them in JSON.
            return;
        }
        try {
            assertThat(tree(json(xml))).as(text(xml)).isEqualTo(tree(json));
        } catch (XMLStreamException | BreachException e) {
            throw new AssertionError(text(xml), e);
        }
    }

    private static JsonNode tree(byte[] json) throws IOException {
        return SafeJson.tree(json);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] json(byte[] xml) throws XMLStreamException, IOException {
        return BodyReader.read(xml, (XMLStreamReader reader, boolean collecting) -> {
            reader.nextTag();
            ByteArrayBuilder out = new ByteArrayBuilder();
            try (JsonGenerator json = SafeJson.streaming().createGenerator(out)) {
                if (collecting) {
                    BOX.toJsonCollecting(reader, json, Strictness.ENFORCE, breach -> {});
                } else {
                    BOX.toJson(reader, json, Strictness.ENFORCE, breach -> {});
                }
            }
            return out.toByteArray();
        });
    }

    private static byte @Nullable [] xml(byte[] json) {
        XmlOutput out = new XmlOutput();
        try (JsonParser parser = SafeJson.parser(json)) {
            boolean good = parser.nextToken() != null && BOX.toXml(parser, out).isEmpty();
            return good && parser.nextToken() == null ? out.toBytes() : null;
        } catch (IOException e) {
            return null;
        }
    }
}
