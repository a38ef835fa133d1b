package io.serai.workspace;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what the YAML parser says in words for those who write YAML, not parsers. */
final class YamlWords {
    private YamlWords() {}

    static Finding finding(Position position, @Nullable String context, @Nullable String problem) {
        String said = problem == null ? "not YAML" : firstLine(problem);
        if (said.contains("expected <block end>")) {
            return of(
                    position, "this does not fit the indentation above", "expected it in line with what it belongs to");
        }
        if (said.contains("mapping values are not allowed")) {
            return of(
                    position, "a colon is not allowed here", "expected another indentation, or quotes around the text");
        }
        if (said.contains("(TAB)")) {
            return of(position, "a tab is used for indentation", "expected spaces");
        }
        if (said.contains("'<stream end>'")) {
            return of(position, "the file ends too early", "expected the end of what is open");
        }
        if (said.contains("but found another document")) {
            return of(position, "a second document begins", "expected one document in a file");
        }
        if (said.contains("number of aliases")) {
            return of(position, "there are too many aliases", "expected no more than 50");
        }
        if (said.contains("non scalar key")) {
            return of(position, "a key is not a text", "expected a text before the colon");
        }
        String where = context == null || context.isBlank() ? "" : firstLine(context) + ": ";
        return of(position, where + said, "expected YAML 1.2 or JSON");
    }

    private static Finding of(Position position, String message, String expected) {
        return Finding.of(Rule.YAML_SYNTAX, position, message).expecting(expected);
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.isEmpty() ? line : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
    }
}
