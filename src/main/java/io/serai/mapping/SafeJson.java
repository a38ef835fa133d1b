package io.serai.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that nobody trusts (RFC 8259): duplicate names and trailing content are refused, depth and numbers are
 * limited, and fractions keep their digits.
 */
public final class SafeJson {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_NUMBER_DIGITS = 1000;

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER_DIGITS)
            .build();

    private static final JsonFactory STREAMING =
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();

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

    /** The mapper; shared, and not to be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
