package io.serai.cases;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a backend has to get; what is null may be anything.
 *
 * @param path below the address of the backend, with the query
 */
record ExpectedRequest(@Nullable String method, @Nullable String path, ExpectedMessage message) {

    /** Adds what differs. */
    void compare(ReceivedCall call, Differences differences) {
        if (method != null && !method.equals(call.method())) {
            differences.add("method", method, call.method());
        }
        if (path != null && !ordered(path).equals(ordered(call.path()))) {
            differences.add("path", path, call.path());
        }
        message.compare(call.headers(), call.body(), differences);
    }

    /** The parameters of a query may come in any order. */
    private static String ordered(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String rooted = path.isEmpty() ? "/" : path;
        return mark < 0
                ? rooted
                : rooted
                        + Arrays.stream(target.substring(mark + 1).split("&"))
                                .sorted()
                                .collect(Collectors.joining("&", "?", ""));
    }
}
