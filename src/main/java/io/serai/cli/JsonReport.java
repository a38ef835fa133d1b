package io.serai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;

/** Findings for machines. */
final class JsonReport {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonReport() {}

    static String of(Findings findings) {
        ObjectNode root = JSON.createObjectNode();
        root.put("errors", findings.errors());
        root.put("warnings", findings.warnings());
        add(findings, root);
        return text(root);
    }

    /** An object to be filled. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Adds the list of findings. */
    static void add(Findings findings, ObjectNode root) {
        ArrayNode list = root.putArray("findings");
        for (Finding finding : findings.list()) {
            list.addObject()
                    .put("rule", finding.rule().id())
                    .put("severity", finding.rule().severity().label())
                    .put("file", finding.position().file())
                    .put("line", finding.position().line())
                    .put("column", finding.position().column())
                    .put("message", finding.message())
                    .put("expected", finding.expected())
                    .put("hint", finding.hint());
        }
    }

    /** Pure ASCII: no terminal takes anything in it for a command. */
    static String text(ObjectNode root) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
