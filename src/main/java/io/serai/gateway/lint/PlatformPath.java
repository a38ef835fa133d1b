package io.serai.gateway.lint;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
}
