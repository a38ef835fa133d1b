package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON Pointers (RFC 6901). */
final class Pointers {
    private Pointers() {}

    /** The pointer of these steps, for example {@code /paths/~1orders/get}. */
    static String of(Object... steps) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : steps) {
            pointer.append('/').append(escape(step.toString()));
        }
        return pointer.toString();
    }

    static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** The pointer in a URI fragment, which is percent-encoded; the text itself when it is not. */
    static String fragment(String encoded) {
        try {
            return PercentDecoder.decode(encoded, false);
        } catch (MalformedTextException e) {
            return encoded;
        }
    }

    /** The node at a pointer; a missing node when there is none. */
    static JsonNode find(JsonNode root, String pointer) {
        JsonNode node = root;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = unescape(step);
            node = node.isArray() && name.matches("\\d{1,6}") ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        return node;
    }
}
