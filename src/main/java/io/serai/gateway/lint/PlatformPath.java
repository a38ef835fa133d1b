package io.serai.gateway.lint;

import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a {@code platform-http:} route takes.
 *
 * @param template path with parameters in braces, for example {@code /hooks/{name}}; no slash at its end but for the root
 * @param prefix whether it takes what is below the path as well
 * @param methods upper case; all methods when empty
 */
public record PlatformPath(String template, boolean prefix, Set<String> methods) {

    /**
     * Reads the options of an endpoint.
     *
     * @param path with or without a slash at its start; a star at its end makes it a prefix
     * @param prefix {@code matchOnUriPrefix}
     * @param restrict {@code httpMethodRestrict}, methods separated by commas
     */
    public static PlatformPath of(String path, boolean prefix, @Nullable String restrict) {
        boolean star = path.endsWith("*");
        String bare = "/" + path.replaceFirst("^/+", "");
        String template = star ? bare.substring(0, bare.length() - 1) : bare;
        if ((prefix || star) && template.endsWith("/") && template.length() > 1) {
            template = template.substring(0, template.length() - 1);
        }
        Set<String> methods = new TreeSet<>();
        for (String method : restrict == null ? new String[0] : restrict.split(",")) {
            if (!method.isBlank()) {
                methods.add(method.strip().toUpperCase(Locale.ROOT));
            }
        }
        return new PlatformPath(template, prefix || star, methods);
    }

    /** What an endpoint takes; empty when it is of another component, or its options cannot be read. */
    static Optional<PlatformPath> ofUri(String uri) {
        if (!RouteModel.scheme(uri).equals("platform-http")) {
            return Optional.empty();
        }
        try {
            Map<String, Object> options = URISupport.parseQuery(StringHelper.after(uri, "?", ""));
            boolean prefix = "true".equals(options.get("matchOnUriPrefix"));
            Object restrict = options.get("httpMethodRestrict");
            return Optional.of(of(RouteModel.remaining(uri), prefix, restrict == null ? null : restrict.toString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The segments of the template; none for the root. */
    String[] segments() {
        return template.equals("/") ? new String[0] : template.substring(1).split("/", -1);
    }

    /** Equal for paths that take the same requests, whatever their parameters are called. */
    String shape() {
        return template.replaceAll("\\{[^{}/]*}", "{}") + (prefix ? "/*" : "");
    }

    /** The methods that both take, an empty set for all; nothing when they share none. */
    Optional<Set<String>> sharedMethods(PlatformPath other) {
        if (methods.isEmpty() || other.methods.isEmpty()) {
            return Optional.of(methods.isEmpty() ? other.methods : methods);
        }
        Set<String> shared = new TreeSet<>(methods);
        shared.retainAll(other.methods);
        return shared.isEmpty() ? Optional.empty() : Optional.of(shared);
    }
}
