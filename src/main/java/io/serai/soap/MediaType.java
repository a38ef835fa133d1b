package io.serai.soap;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of a Content-Type field (RFC 9110, section 8.3.1).
 *
 * @param name type and subtype in lower case, or empty
 * @param parameters by name in lower case
 */
record MediaType(String name, Map<String, String> parameters) {
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s]*))");

    /** Reads one; a field that is not there is one without a name. */
    static MediaType of(@Nullable String value) {
        String text = value == null ? "" : value;
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            parameters.putIfAbsent(
                    matcher.group(1).toLowerCase(Locale.ROOT),
                    quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        int end = text.indexOf(';');
        return new MediaType((end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT), parameters);
    }

    /** The value of a parameter, or empty. */
    String parameter(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }
}
