package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Follows references inside a bundled document. */
final class References {
    private final JsonNode document;

    References(JsonNode document) {
        this.document = document;
    }

    /** Whether a chain of references comes back to where it was. */
    boolean isCircle(JsonNode node) {
        JsonNode here = node;
        Set<String> seen = new HashSet<>();
        while (here.path("$ref").isTextual() && here.path("$ref").textValue().startsWith("#")) {
            String reference = here.path("$ref").textValue();
            if (!seen.add(reference)) {
                return true;
            }
            here = Pointers.find(document, Pointers.fragment(reference.substring(1)));
        }
        return false;
    }

    /** The node a chain of references ends in; a missing node when it leads nowhere or in a circle. */
    JsonNode resolve(JsonNode node) {
        JsonNode here = node;
        Set<String> seen = new HashSet<>();
        while (here.path("$ref").isTextual()) {
            String reference = here.path("$ref").textValue();
            if (!reference.startsWith("#") || !seen.add(reference)) {
                return document.path("\0missing");
            }
            here = Pointers.find(document, Pointers.fragment(reference.substring(1)));
        }
        return here;
    }
}
