package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.exchange.Operation;
import java.util.Locale;
import java.util.Optional;

/**
 * The example a contract gives for the answer of an operation.
 *
 * @param status of the first success response that has an example, or of the first one
 * @param mediaType of the example
 * @param text JSON, or the text itself
 */
public record MockExample(int status, String mediaType, String text) {

    /** The example of an operation; empty when its success responses have none. */
    public static Optional<MockExample> of(Contract contract, Operation operation) {
        References references = new References(contract.document());
        JsonNode item = references.resolve(contract.document().path("paths").path(operation.path()));
        JsonNode responses =
                item.path(operation.method().toLowerCase(Locale.ROOT)).path("responses");
        for (var entry : responses.properties()) {
            if (entry.getKey().matches("2\\d\\d")) {
                int status = Integer.parseInt(entry.getKey());
                JsonNode content = references.resolve(entry.getValue()).path("content");
                if (content.isEmpty()) {
                    return Optional.of(new MockExample(status, "", ""));
                }
                for (var media : content.properties()) {
                    JsonNode example = example(media.getValue(), references);
                    if (!example.isMissingNode()) {
                        String text = example.isTextual() && !media.getKey().contains("json")
                                ? example.asText()
                                : example.toString();
                        return Optional.of(new MockExample(status, media.getKey(), text));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static JsonNode example(JsonNode media, References references) {
        if (media.has("example")) {
            return media.path("example");
        }
        for (JsonNode named : media.path("examples")) {
            return references.resolve(named).path("value");
        }
        JsonNode schema = references.resolve(media.path("schema"));
        return schema.has("example")
                ? schema.path("example")
                : schema.path("examples").path(0);
    }
}
