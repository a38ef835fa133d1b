package io.serai.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Reads JSON that nobody trusts (RFC 8259): duplicate names and trailing content are refused, depth and numbers are
 * limited, and fractions keep their digits.
 */
public final class SafeJson {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_NUMBER_DIGITS = 1000;
    private static final int MAX_TEXT = 8 << 20;
    private static final int MAX_NAME = 2000;

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER_DIGITS)
            .maxStringLength(MAX_TEXT)
            .maxNameLength(MAX_NAME)
            .build();

    private static final JsonFactory STREAMING = JsonFactory.builder()
            .streamReadConstraints(CONSTRAINTS)
            // Clients choose the keys: those of one message are of no use for the next one.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(CONSTRAINTS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private SafeJson() {}

    /** For readers that see themselves when a name is there twice; limited in the same way. */
    public static JsonFactory streaming() {
        return STREAMING;
    }

    /**
     * A parser before the value, for readers that see themselves when a name is there twice.
     *
     * @throws JsonParseException when the bytes are no UTF-8, of which parsers take some
     */
    public static JsonParser parser(byte[] json) throws IOException {
        requireUtf8(json);
        return STREAMING.createParser(json);
    }

    /**
     * The tree of a whole text.
     *
     * @throws JsonProcessingException when it is no JSON in UTF-8, or has numbers that no type can hold
     */
    public static JsonNode tree(byte[] json) throws IOException {
        requireUtf8(json);
        try {
            return MAPPER.readTree(json);
        } catch (NumberFormatException e) {
            throw new JsonParseException(null, "a number has too large an exponent", e);
        }
    }

    private static void requireUtf8(byte[] json) throws JsonParseException {
        int good = StrictUtf8.good(json);
        if (good < json.length) {
            throw new JsonParseException(null, "the text is no UTF-8 at byte " + good);
        }
    }

    /** The mapper; shared, and not to be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
