package io.serai.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment of a record as Markdown, read from its source file.
 *
 * @param summary what stands before the components
 * @param components by name
 */
record RecordJavadoc(String summary, Map<String, String> components) {
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|link)\\s+((?:[^{}]|\\{\\{[^{}]*}})+)}");

    static RecordJavadoc of(Class<? extends Record> type) {
        String[] parts = comment(type).split("@param ");
        Map<String, String> components = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] nameAndText = parts[i].split("\\s+", 2);
            components.put(nameAndText[0], markdown(nameAndText[1]));
        }
        return new RecordJavadoc(markdown(parts[0]), components);
    }

    /** The text of a component. */
    String component(String name) {
        String text = components.get(name);
        if (text == null || text.isBlank()) {
            throw new IllegalStateException("no @param for '" + name + "'; operators would not know what it is for");
        }
        return text;
    }

    private static String comment(Class<?> type) {
        Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        try {
            String form = "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public record " + type.getSimpleName() + "\\b";
            Matcher found = Pattern.compile(form).matcher(Files.readString(source));
            if (!found.find()) {
                throw new IllegalStateException("no comment of the record in " + source);
            }
            return found.group(1).replaceAll("(?m)^\\s*\\*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String markdown(String javadoc) {
        return CODE.matcher(javadoc.strip().replaceAll("\\s+", " "))
                .replaceAll(code -> Matcher.quoteReplacement("`" + code.group(1) + "`"));
    }
}
