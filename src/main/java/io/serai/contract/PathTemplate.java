package io.serai.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path templates of OpenAPI such as {@code /orders/{orderId}}. */
final class PathTemplate {
    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}/]*)}");

    private PathTemplate() {}

    /** The names of the parameters in the order of the path. */
    static List<String> names(String template) {
        List<String> names = new ArrayList<>();
        Matcher matcher = EXPRESSION.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Whether every brace belongs to a parameter that stands within one segment. */
    static boolean isBalanced(String template) {
        String literals = EXPRESSION.matcher(template).replaceAll("");
        return literals.indexOf('{') < 0 && literals.indexOf('}') < 0;
    }

    /** A literal segment as it is compared: templates may write it percent-encoded, as addresses have to. */
    static String decoded(String segment) {
        try {
            return PercentDecoder.decode(segment, false);
        } catch (MalformedTextException e) {
            return segment;
        }
    }

    /** The segments after each slash; a template that is only a slash has none. */
    static List<String> segments(String template) {
        return template.isEmpty() || template.equals("/")
                ? List.of()
                : List.of(template.substring(1).split("/", -1));
    }
}
