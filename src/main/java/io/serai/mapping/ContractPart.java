package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A part of a contract, with the way to it.
 *
 * @param document the whole contract, all references inside
 * @param node the part; a missing node when there is none
 * @param pointer JSON Pointer to it
 */
public record ContractPart(JsonNode document, JsonNode node, String pointer) {
    private static final int MOST_STEPS = 50;

    /** The whole contract. */
    public static ContractPart of(JsonNode document) {
        return new ContractPart(document, document, "");
    }

    /** A member, an item or what is below. */
    public ContractPart get(Object... steps) {
        JsonNode below = node;
        StringBuilder way = new StringBuilder(pointer);
        for (Object step : steps) {
            below = step instanceof Integer index ? below.path(index) : below.path(step.toString());
            way.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return new ContractPart(document, below, way.toString());
    }

    /** What the part refers to, when it refers to something. */
    public ContractPart referred() {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#") ? at(reference) : this;
    }

    /** What a reference within the document leads to, such as {@code #/components/schemas/Order}. */
    ContractPart at(String reference) {
        ContractPart target = of(document);
        for (String step :
                reference.length() < 2 ? new String[0] : reference.substring(2).split("/", -1)) {
            String name = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
            target = target.get(name.replace("~1", "/").replace("~0", "~"));
        }
        return target;
    }

    /** The part behind all references. */
    public ContractPart resolved() {
        ContractPart here = this;
        for (int i = 0; i < MOST_STEPS && here.node.path("$ref").isTextual(); i++) {
            here = here.referred();
        }
        return here;
    }

    SchemaView view() {
        return SchemaView.of(document, node);
    }
}
