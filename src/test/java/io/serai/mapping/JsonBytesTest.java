package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What it writes is what Jackson's own generator writes, in pieces and at once. */
class JsonBytesTest {
    private static final String[] TEXTS = {
        "",
        "plain",
        "\"\\/\b\t\n\f\r",
        "\u0000\u001f\u007f",
        "é\u07ff",
        "\u0800\uffff",
        "\ud83d\ude00 and more",
        "a".repeat(999)
    };

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private interface Writing {
        void write(JsonGenerator json) throws IOException;
    }

    @Test
    void writesWhatJacksonWrites() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            one(seed);
        }
    }

    private static void one(long seed) throws IOException {
        same(json -> value(json, new Random(seed), 0));
    }

    @Test
    void writesTextsLongerThanItsPieces() throws IOException {
        same(json -> json.writeString("\ud83d\ude00".repeat(20_000) + "\u0001".repeat(20_000)));
    }

    @Test
    void leavesOpenWhatWasNotClosed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonBytes(out)) {
            json.writeStartObject();
            json.writeFieldName("a");
        }
        assertThat(out).hasToString("{\"a\":");
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> new JsonBytes(null).writeString("\ud83d")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new JsonBytes(null).writeString("\ude00x")).isInstanceOf(IOException.class);
    }

    private static void same(Writing writing) throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        try (JsonGenerator json = JACKSON.createGenerator(expected)) {
            writing.write(json);
        }
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonBytes(pieces)) {
            writing.write(json);
        }
        JsonBytes whole = new JsonBytes(null);
        writing.write(whole);
        assertThat(pieces).hasToString(expected.toString());
        assertThat(whole.toBuffer()).hasToString(expected.toString());
    }

    private static void value(JsonGenerator json, Random random, int depth) throws IOException {
        switch (random.nextInt(depth > 4 ? 8 : 12)) {
            case 0 -> json.writeNull();
            case 1 -> json.writeBoolean(random.nextBoolean());
            case 2 -> json.writeNumber(random.nextLong());
            case 3 -> json.writeNumber(new BigDecimal(new BigInteger(200, random), random.nextInt(50)));
            case 4 -> json.writeNumber("12.3400");
            case 5 -> json.writeNumber("-17.50".toCharArray(), 0, 6);
            case 6 -> json.writeNumber(random.nextInt());
            case 7, 8 -> json.writeString(TEXTS[random.nextInt(TEXTS.length)] + random.nextInt());
            case 9 -> array(json, random, depth);
            default -> object(json, random, depth);
        }
    }

    private static void array(JsonGenerator json, Random random, int depth) throws IOException {
        json.writeStartArray();
        for (int i = random.nextInt(5); i > 0; i--) {
            value(json, random, depth + 1);
        }
        json.writeEndArray();
    }

    private static void object(JsonGenerator json, Random random, int depth) throws IOException {
        json.writeStartObject();
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = TEXTS[random.nextInt(TEXTS.length)] + i;
            if (random.nextBoolean()) {
                json.writeFieldName(new SerializedString(name));
            } else {
                json.writeFieldName(name);
            }
            value(json, random, depth + 1);
        }
        json.writeEndObject();
    }
}
