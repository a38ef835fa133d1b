package io.serai.workspace;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads the format of {@link Properties} and keeps the line of each key. */
final class PropertiesFile {
    private PropertiesFile() {}

    /** The settings in the order of the file; a repeated key or a line without a value is a finding. */
    static List<Setting> parse(String file, String text, Findings findings) {
        List<Setting> settings = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            StringBuilder logical = new StringBuilder(lines.get(i));
            while (!isComment(lines.get(first)) && continues(logical) && i + 1 < lines.size()) {
                logical.append('\n').append(lines.get(++i));
            }
            read(new Position(file, first + 1, column(lines.get(first))), logical.toString(), settings, findings);
        }
        return settings;
    }

    private static void read(Position position, String line, List<Setting> settings, Findings findings) {
        Properties parsed = new Properties();
        try {
            parsed.load(new StringReader(line));
        } catch (IOException | IllegalArgumentException e) {
            findings.add(Finding.of(Rule.SETTING_SYNTAX, position, "malformed \\uxxxx escape")
                    .expecting("expected four hexadecimal digits"));
            return;
        }
        for (String key : parsed.stringPropertyNames()) {
            if (settings.stream().anyMatch(other -> other.key().equals(key))) {
                findings.add(Finding.of(Rule.SETTING_SYNTAX, position, "'" + key + "' is set a second time")
                        .expecting("expected each key once"));
            }
            settings.add(new Setting(key, parsed.getProperty(key).strip(), position));
        }
    }

    private static boolean isComment(String line) {
        String text = line.stripLeading();
        return text.startsWith("#") || text.startsWith("!");
    }

    private static boolean continues(StringBuilder line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private static int column(String line) {
        return line.length() - line.stripLeading().length() + 1;
    }
}
