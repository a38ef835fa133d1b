package io.serai.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The binary values of one document that leave beside it instead of in it (XOP 1.0). */
public final class BinaryParts {
    /** Less than that is sent faster as text than as a part with fields of its own. */
    private static final int LEAST_BYTES = 1024;

    private final String suffix = '.' + UUID.randomUUID().toString() + "@serai";
    private final List<Part> parts = new ArrayList<>();

    /**
     * One value.
     *
     * @param id by which the document refers to it
     */
    public record Part(String id, byte[] content) {}

    /** All of them, in the order of the document. */
    public List<Part> all() {
        return List.copyOf(parts);
    }

    /** An id for another part of the same message, which is not one of these. */
    public String idOf(String name) {
        return name + suffix;
    }

    /** Whether a value in Base64 of this length is large enough to be one. */
    static boolean takes(int length) {
        return length / 4 * 3 >= LEAST_BYTES;
    }

    /** Adds a value, and says its id. */
    String add(byte[] content) {
        Part part = new Part(idOf(Integer.toString(parts.size() + 1)), content);
        parts.add(part);
        return part.id();
    }
}
