package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The components of a contract, among its schemas, that something outside of them leads to. */
final class ReachedSchemas {
    private static final String PREFIX = "#/components/schemas/";

    private final Set<String> names = new LinkedHashSet<>();
    private final Deque<String> left = new ArrayDeque<>();

    private ReachedSchemas() {}

    /** Their names. */
    static Set<String> of(JsonNode document) {
        ReachedSchemas reached = new ReachedSchemas();
        JsonNode schemas = document.path("components").path("schemas");
        reached.follow(document, schemas);
        while (!reached.left.isEmpty()) {
            reached.follow(schemas.path(reached.left.remove()), schemas);
        }
        return reached.names;
    }

    private void follow(JsonNode node, JsonNode schemas) {
        if (node == schemas) {
            return;
        }
        reach(node.path("$ref"));
        if (node.path("discriminator").path("mapping").isObject()) {
            node.path("discriminator").path("mapping").forEach(this::reach);
        }
        node.forEach(member -> follow(member, schemas));
    }

    /** By a reference, or by the bare name that a discriminator may use. */
    private void reach(JsonNode reference) {
        String text = reference.asText("");
        String name = text.startsWith(PREFIX) ? Pointers.unescape(text.substring(PREFIX.length())) : text;
        if (!name.isEmpty() && name.indexOf('/') < 0 && names.add(name)) {
            left.add(name);
        }
    }
}
