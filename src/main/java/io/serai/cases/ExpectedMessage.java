package io.serai.cases;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a message that requests and answers share, as it has to be.
 *
 * @param headers by name; empty where a header must not be there
 * @param body null when it may be anything
 * @param ignored paths in the body that may be anything
 */
record ExpectedMessage(
        Map<String, Optional<String>> headers, @Nullable CaseBody body, IgnoredPaths ignored) {

    ExpectedMessage(Map<String, Optional<String>> headers, @Nullable CaseBody body, IgnoredPaths ignored) {
        this.headers = new LinkedHashMap<>(headers);
        this.body = body;
        this.ignored = ignored;
    }

    /** Adds what differs. */
    void compare(MultiMap actual, byte[] bytes, Differences differences) {
        headers.forEach((name, expected) -> {
            String found = actual.contains(name) ? String.join(", ", actual.getAll(name)) : null;
            if (!expected.equals(Optional.ofNullable(found))) {
                differences.add(
                        "header " + name,
                        expected.orElse(Differences.NOTHING),
                        found == null ? Differences.NOTHING : found);
            }
        });
        if (body != null) {
            String type = actual.get("Content-Type");
            body.compare(bytes, type == null ? "" : type, differences.within(ignored));
        }
    }
}
