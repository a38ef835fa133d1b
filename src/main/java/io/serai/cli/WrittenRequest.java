package io.serai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of a file {@code requests.http}, in the form that editors send: {@code ###} and its name, comments, the request
 * line, fields, an empty line and the body.
 *
 * @param url with scheme and host
 * @param fields in the order of the file
 * @param body may be empty
 */
record WrittenRequest(String name, String method, String url, Map<String, String> fields, String body) {
    /** The file of a workspace that holds such requests. */
    static final String FILE = "requests.http";

    private static final Pattern START = Pattern.compile("(?m)^###[ \\t]*");

    private static final Pattern FORM = Pattern.compile("(?s)(?<name>[^\\n]*)\\n(?:(?:#[^\\n]*)?\\n)*"
            + "(?<method>[A-Z]+) (?<url>\\S+)[^\\n]*\\n?(?<fields>(?:[\\w-]+:[^\\n]*\\n)*)(?<body>.*)");

    private static final Pattern HOST = Pattern.compile("^https?://[^/?]+");

    private static final Pattern PLAIN = Pattern.compile("[\\w:/.%-]+");

    /** Those of a file, none when it is not there; what has not the form is left out. */
    static List<WrittenRequest> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        String text = Files.readString(file).replace("\r\n", "\n");
        return Arrays.stream(START.split(text))
                .skip(1)
                .flatMap(part -> parse(part).stream())
                .toList();
    }

    private static Optional<WrittenRequest> parse(String part) {
        Matcher form = FORM.matcher(part);
        if (!form.matches()) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.group("fields").lines().forEach(line -> {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return Optional.of(new WrittenRequest(
                form.group("name").strip(),
                form.group("method"),
                form.group("url"),
                fields,
                form.group("body").strip()));
    }

    /** Path and query. */
    String target() {
        return HOST.matcher(url).replaceFirst("");
    }

    /**
     * A command that sends it.
     *
     * @param base scheme, host and port, instead of those of the file
     */
    String curl(String base) {
        StringBuilder command = new StringBuilder("curl -i ").append(quoted(base + target()));
        if (!method.equals(body.isEmpty() ? "GET" : "POST")) {
            command.append(" -X ").append(method);
        }
        fields.forEach((field, value) -> command.append(" -H ").append(quoted(field + ": " + value)));
        if (!body.isEmpty()) {
            command.append(" -d ").append(quoted(body));
        }
        return command.toString();
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
