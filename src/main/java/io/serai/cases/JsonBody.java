package io.serai.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.serai.mapping.SafeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A body that is JSON, compared as a tree; numbers have all their digits. */
record JsonBody(JsonNode json) implements CaseBody {
    /** Of a problem: other at each run, or what the request says already. */
    private static final List<String> OF_PROBLEMS = List.of("instance", "requestId", "traceId");

    @Override
    public byte[] bytes() {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void compare(byte[] actual, String type, Differences differences) {
        try {
            JsonNode found = SafeJson.mapper().readTree(actual);
            if (found.isMissingNode()) {
                differences.add("body", text(json), Differences.NOTHING);
            } else if (isProblem(type) && !json.has("type")) {
                // One thing went wrong, not one for each member.
                differences.add("body", text(json), text(comparable(found, type)));
            } else {
                new JsonComparison(differences).compare("", json, comparable(found, type));
            }
        } catch (IOException e) {
            differences.add("body", "JSON", quoted(new String(actual, StandardCharsets.UTF_8)));
        }
    }

    private static boolean isProblem(String type) {
        return type.startsWith("application/problem+json");
    }

    private JsonNode comparable(JsonNode found, String type) {
        if (isProblem(type) && found instanceof ObjectNode problem) {
            OF_PROBLEMS.stream().filter(member -> !json.has(member)).forEach(problem::remove);
        }
        return found;
    }

    /** In one line. */
    static String text(JsonNode json) {
        try {
            return SafeJson.mapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String quoted(String text) {
        return text(TextNode.valueOf(text));
    }
}
