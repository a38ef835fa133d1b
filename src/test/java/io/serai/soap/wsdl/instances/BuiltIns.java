package io.serai.soap.wsdl.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Values of the types that XML Schema itself has, with those at the edges; the simplest comes first. */
final class BuiltIns {
    /** Stands for a name that is unique in its document. */
    static final String NEW_ID = "\u0001id";

    /** Stands for one of the unique names. */
    static final String KNOWN_ID = "\u0001idref";

    static final String FOREIGN = "urn:foreign";

    private static final Set<String> TEXTS = Set.of("string", "normalizedString", "anySimpleType", "anyAtomicType");

    private static final Map<String, String[]> TYPES = Map.ofEntries(
            type("boolean", "true", "false", "1", "0", " true "),
            type("byte", "1", "-128", "127", "+7", "007"),
            type("short", "1", "-32768", "32767", "-0"),
            type("int", "1", "0", "-2147483648", "2147483647", "+7", "007", " 12 "),
            type("long", "1", "-9223372036854775808", "9223372036854775807", "9007199254740993", "-00012"),
            type("integer", "1", "0", "-1", "123456789012345678901234567890", "+5", "0000"),
            type("unsignedByte", "1", "255", "0"),
            type("unsignedShort", "1", "65535", "0"),
            type("unsignedInt", "1", "4294967295", "0"),
            type("unsignedLong", "1", "18446744073709551615", "0"),
            type("positiveInteger", "1", "99999999999999999999"),
            type("nonNegativeInteger", "1", "0", "99999999999999999999"),
            type("negativeInteger", "-1", "-99999999999999999999"),
            type("nonPositiveInteger", "-1", "0"),
            type(
                    "decimal",
                    "1",
                    "1.10",
                    "-0.50",
                    "0",
                    "12345678901234567890.123456789012345678900",
                    "+1.0",
                    ".5",
                    "5.",
                    "0010.5"),
            type("float", "1.5", "1E10", "-2.5e-3", "INF", "-INF", "NaN", "0", "1.", "3.4028235E38"),
            type("double", "1.5", "1E300", "-2.5e-3", "INF", "-INF", "NaN", ".5", "-0.0", "+1.0"),
            type(
                    "dateTime",
                    "2026-03-01T12:00:00",
                    "2026-03-01T12:00:00Z",
                    "2026-03-01T12:00:00.123456789+14:00",
                    "-0001-01-01T00:00:00",
                    "2024-02-29T24:00:00-05:30",
                    "12026-01-01T00:00:00.0Z"),
            type("date", "2026-03-01", "2024-02-29Z", "2026-12-31-11:00", "-0044-03-15"),
            type("time", "12:00:00", "23:59:59.999Z", "00:00:00+01:00"),
            type("gYear", "2026", "-0001", "2026Z"),
            type("gYearMonth", "2026-03", "2026-03+01:00"),
            type("gMonthDay", "--03-01", "--02-29Z"),
            type("gMonth", "--03", "--12Z"),
            type("gDay", "---01", "---31+02:00"),
            type("duration", "P1D", "-P1Y2M3DT4H5M6.7S", "PT0S", "P0Y"),
            type("base64Binary", "YWJj", "", "YQ==", "YW Jj\nYWI="),
            type("hexBinary", "0aFF", "", "00"),
            type(
                    "string",
                    "abc",
                    "",
                    "a b",
                    "  lead and trail ",
                    "\u00e4\u20ac\ud83d\ude00 <&>\"']]>",
                    "one\ntwo\tthree",
                    "cr\rlf",
                    "{}[]\\/\"",
                    "true",
                    "007"),
            type("normalizedString", "abc", "a  b", ""),
            type("token", "abc", " a  b ", ""),
            type("language", "en", "en-US"),
            type("Name", "abc", "_a:b"),
            type("NCName", "abc", "_a-b.c"),
            type("NMTOKEN", "abc", "-1.a:b"),
            type("NMTOKENS", "abc", "abc -1 x", "  a   b "),
            type("ID", NEW_ID),
            type("IDREF", KNOWN_ID),
            type("IDREFS", KNOWN_ID),
            type("anyURI", "http://a.example/x?y=1#z", "urn:a", "a%20b", "", "../x y"),
            type("anySimpleType", "abc", "12", "", "true"),
            type("anyAtomicType", "abc", "12"));

    private static final Map<String, List<Value>> KNOWN = new ConcurrentHashMap<>();

    private BuiltIns() {}

    private static Map.Entry<String, String[]> type(String name, String... values) {
        return Map.entry(name, values);
    }

    /** Those of one type; empty when it has none without a DTD. */
    static List<Value> of(String type) {
        return KNOWN.computeIfAbsent(type, BuiltIns::make);
    }

    private static List<Value> make(String type) {
        if (type.equals("QName")) {
            return List.of(new Value("q:name", "name", FOREIGN), new Value(" q:other ", "other", FOREIGN));
        }
        List<Value> values = new ArrayList<>();
        for (String text : TYPES.getOrDefault(type, new String[0])) {
            values.add(Value.of(text, normal(type, text)));
        }
        return List.copyOf(values);
    }

    /** The one form that a mapping may give all lexical forms of a value. */
    static String normal(String type, String text) {
        if (TEXTS.contains(type)) {
            return text;
        }
        String collapsed = text.strip().replaceAll("[ \t\n\r]+", " ");
        return switch (type) {
            case "boolean" -> collapsed.equals("1") ? "true" : collapsed.equals("0") ? "false" : collapsed;
            case "base64Binary" -> collapsed.replace(" ", "");
            case "float", "double" -> collapsed.matches("-?INF|NaN") ? collapsed : number(collapsed);
            case "decimal" -> number(collapsed);
            default -> isNumber(type) ? number(collapsed).replaceFirst("^-0$", "0") : collapsed;
        };
    }

    static boolean isNumber(String type) {
        return type.equals("decimal") || type.matches("(?i).*(int|integer|long|short|byte|float|double)");
    }

    private static String number(String text) {
        String sign = text.startsWith("-") ? "-" : "";
        String rest = text.replaceFirst("^[+-]", "");
        return sign
                + rest.replaceFirst("^0+(?=[0-9])", "")
                        .replaceFirst("^\\.", "0.")
                        .replaceFirst("\\.(?=$|[eE])", "");
    }
}
