package io.serai.cases;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which backend a call is meant for.
 *
 * @param byName the addresses of the settings
 */
public record BackendAddresses(Map<String, List<URI>> byName) {
    /** Names of the backends. */
    public Set<String> names() {
        return byName.keySet();
    }

    /**
     * Where a call goes.
     *
     * @param backend by its name, or the host when it has none
     * @param path below the address, with the query
     */
    record Target(String backend, String path) {}

    /**
     * Reads the target of a request.
     *
     * @param uri a path that begins with the name of a backend; what goes by a proxy is a whole address (RFC 9112, 3.2)
     */
    Target target(String uri) {
        if (uri.startsWith("/")) {
            int end = end(uri, 1);
            return new Target(uri.substring(1, end), uri.substring(end));
        }
        Target found = null;
        for (Map.Entry<String, List<URI>> backend : byName.entrySet()) {
            for (URI address : backend.getValue()) {
                String start = address.toString().replaceFirst("/+$", "");
                boolean below = uri.startsWith(start)
                        && (uri.length() == start.length() || "/?".indexOf(uri.charAt(start.length())) >= 0);
                if (below
                        && (found == null
                                || uri.length() - start.length() < found.path().length())) {
                    found = new Target(backend.getKey(), uri.substring(start.length()));
                }
            }
        }
        return found == null ? unnamed(uri) : found;
    }

    private static Target unnamed(String uri) {
        int host = uri.indexOf("://") < 0 ? 0 : uri.indexOf("://") + 3;
        int end = end(uri, host);
        return new Target(uri.substring(host, end), uri.substring(end));
    }

    private static int end(String uri, int from) {
        int end = from;
        while (end < uri.length() && uri.charAt(end) != '/' && uri.charAt(end) != '?') {
            end++;
        }
        return end;
    }
}
