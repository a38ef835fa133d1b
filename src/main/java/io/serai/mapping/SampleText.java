package io.serai.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sample texts: of the type of XML Schema, the format or the pattern, or else the key itself. */
final class SampleText {
    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("dateTime", "2026-01-31T12:00:00Z"),
            Map.entry("date", "2026-01-31"),
            Map.entry("time", "12:00:00"),
            Map.entry("gYear", "2026"),
            Map.entry("gYearMonth", "2026-01"),
            Map.entry("gMonthDay", "--01-31"),
            Map.entry("gMonth", "--01"),
            Map.entry("gDay", "---31"),
            Map.entry("duration", "P1DT2H"),
            Map.entry("hexBinary", "0A1B"),
            Map.entry("base64Binary", "U2FtcGxl"),
            Map.entry("QName", "{urn:example}name"),
            Map.entry("anyURI", "https://example.com/"),
            Map.entry("language", "en"),
            Map.entry("decimal", "12.50"));

    private static final Map<String, String> BY_FORMAT = Map.of(
            "date-time", "2026-01-31T12:00:00Z",
            "date", "2026-01-31",
            "time", "12:00:00",
            "byte", "U2FtcGxl",
            "email", "someone@example.com",
            "uuid", "00000000-0000-4000-8000-000000000000",
            "uri", "https://example.com/",
            "uri-reference", "/example",
            "hostname", "example.com");

    /** What names of properties often mean. */
    private static final Map<String, String> BY_NAME =
            Map.of("country", "AT", "countrycode", "AT", "currency", "EUR", "currencycode", "EUR", "language", "en");

    private final SchemaView view;
    private final String key;
    private final boolean sensitive;

    SampleText(SchemaView view, String key, boolean sensitive) {
        this.view = view;
        this.key = key;
        this.sensitive = sensitive;
    }

    /** The best first; there is at least one. */
    List<String> candidates() {
        List<String> all = new ArrayList<>();
        if (sensitive) {
            all.add("*".repeat(Math.min(Math.max(3, least()), most())));
        }
        addTyped(all);
        if (view.has("pattern")) {
            all.addAll(PatternText.of(view.text("pattern")));
        }
        if (!sensitive) {
            all.add(BY_NAME.getOrDefault(key.toLowerCase(java.util.Locale.ROOT), word()));
            all.add(fitted(word()));
        }
        all.add(fitted("x"));
        return all;
    }

    private void addTyped(List<String> all) {
        String type = view.text("contentEncoding").equals("base64") ? "base64Binary" : view.text("x-xsd-type");
        if (BY_TYPE.containsKey(type)) {
            all.add(BY_TYPE.getOrDefault(type, ""));
        } else if (view.has("x-xsd-type") && Lexicals.named(type) instanceof IntegerLexical) {
            all.add(SampleNumber.integer(view).asText());
        }
        String format = view.text("format");
        if (BY_FORMAT.containsKey(format)) {
            all.add(BY_FORMAT.getOrDefault(format, ""));
        }
    }

    private int least() {
        return Math.min(view.get("minLength").asInt(), 10_000);
    }

    private int most() {
        return view.get("maxLength").asInt(Integer.MAX_VALUE);
    }

    /** The key as a name of XML, which all types of texts take. */
    private String word() {
        String word = key.replaceAll("[^A-Za-z0-9_.-]", "").replaceFirst("^[^A-Za-z_]+", "");
        return word.isEmpty() ? "text" : word;
    }

    private String fitted(String word) {
        String longer = word + "x".repeat(Math.max(0, least() - word.length()));
        return longer.substring(0, Math.min(longer.length(), most()));
    }
}
