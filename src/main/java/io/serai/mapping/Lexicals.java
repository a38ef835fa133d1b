package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which simple type a schema means. */
final class Lexicals {
    private record Bounds(
            @Nullable BigInteger least, @Nullable BigInteger most) {}

    private static final Bounds INT = bounds(-(1L << 31), (1L << 31) - 1);
    private static final Bounds LONG = bounds(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final Bounds ANY = new Bounds(null, null);

    private static final Map<String, Bounds> INTEGERS = Map.ofEntries(
            Map.entry("byte", bounds(-128, 127)),
            Map.entry("short", bounds(-32768, 32767)),
            Map.entry("int", INT),
            Map.entry("long", LONG),
            Map.entry("unsignedByte", bounds(0, 255)),
            Map.entry("unsignedShort", bounds(0, 65535)),
            Map.entry("unsignedInt", bounds(0, (1L << 32) - 1)),
            Map.entry(
                    "unsignedLong",
                    new Bounds(BigInteger.ZERO, BigInteger.TWO.pow(64).subtract(BigInteger.ONE))),
            Map.entry("integer", ANY),
            Map.entry("positiveInteger", new Bounds(BigInteger.ONE, null)),
            Map.entry("nonNegativeInteger", new Bounds(BigInteger.ZERO, null)),
            Map.entry("negativeInteger", new Bounds(null, BigInteger.ONE.negate())),
            Map.entry("nonPositiveInteger", new Bounds(null, BigInteger.ZERO)));

    private static final Map<String, Lexical> NUMBERS = INTEGERS.keySet().stream()
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> integer(name, "", false)));

    private static final Set<String> COLLAPSED =
            Set.of("token", "language", "Name", "NCName", "NMTOKEN", "ID", "IDREF", "ENTITY", "anyURI", "NOTATION");

    /** The names that {@code x-xsd-type} may have. */
    static final Set<String> TYPES = Stream.of(
                    INTEGERS.keySet().stream(),
                    COLLAPSED.stream(),
                    Temporal.names().stream(),
                    Stream.of("string", "normalizedString", "boolean", "decimal", "float", "double"),
                    Stream.of("duration", "dayTimeDuration", "yearMonthDuration"),
                    Stream.of("hexBinary", "base64Binary", "QName", "anySimpleType"))
            .flatMap(names -> names)
            .collect(Collectors.toCollection(TreeSet::new));

    private Lexicals() {}

    private static Bounds bounds(long least, long most) {
        return new Bounds(BigInteger.valueOf(least), BigInteger.valueOf(most));
    }

    /** The type; null when the schema is none of a simple type. */
    static @Nullable Lexical of(SchemaView schema) {
        String xsd = schema.text("x-xsd-type");
        return switch (schema.type()) {
            case "boolean" -> BooleanLexical.INSTANCE;
            case "integer" -> integer(xsd, schema.text("format"), false);
            case "number" ->
                isFloat(xsd) || isFloat(schema.text("format")) ? FloatLexical.INSTANCE : DecimalLexical.NUMBER;
            case "string" -> string(schema, xsd);
            default -> untyped(schema, xsd);
        };
    }

    private static boolean isFloat(String name) {
        return name.equals("float") || name.equals("double");
    }

    private static Lexical integer(String xsd, String format, boolean asString) {
        Bounds bounds = INTEGERS.get(xsd);
        if (bounds == null) {
            bounds = switch (format) {
                case "int32" -> INT;
                case "int64" -> LONG;
                default -> ANY;
            };
        }
        return new IntegerLexical(bounds.least, bounds.most, asString);
    }

    /** The type of XML Schema of this name, with JSON's own numbers and booleans; a text for others. */
    static Lexical named(String xsd) {
        return switch (xsd) {
            case "boolean" -> BooleanLexical.INSTANCE;
            case "decimal" -> DecimalLexical.NUMBER;
            case "float", "double" -> FloatLexical.INSTANCE;
            case "base64Binary" -> Base64Lexical.INSTANCE;
            default -> {
                Lexical integer = NUMBERS.get(xsd);
                yield integer != null ? integer : text(xsd, null, false);
            }
        };
    }

    private static Lexical string(SchemaView schema, String xsd) {
        String format = schema.text("format");
        if (xsd.equals("base64Binary") || schema.text("contentEncoding").equals("base64") || format.equals("byte")) {
            return Base64Lexical.INSTANCE;
        }
        if (INTEGERS.containsKey(xsd)) {
            return integer(xsd, "", true);
        }
        return switch (xsd) {
            case "decimal" -> DecimalLexical.STRING;
            case "float", "double" -> FloatLexical.STRING;
            case "" -> byFormat(schema, format);
            default -> text(xsd, assumed(schema), format.equals("date-time"));
        };
    }

    private static Lexical text(String xsd, @Nullable String assumed, boolean zoned) {
        Temporal temporal = Temporal.of(xsd);
        if (temporal != null) {
            return new TemporalLexical(temporal, assumed, zoned);
        }
        if (COLLAPSED.contains(xsd)) {
            return StringLexical.COLLAPSED;
        }
        return switch (xsd) {
            case "hexBinary" -> PatternLexical.HEX_BINARY;
            case "duration" -> PatternLexical.DURATION;
            case "QName" -> QNameLexical.INSTANCE;
            default -> StringLexical.VERBATIM;
        };
    }

    /** Contracts that no WSDL was behind say dates by their format alone. */
    private static Lexical byFormat(SchemaView schema, String format) {
        return switch (format) {
            case "date-time" -> new TemporalLexical(Temporal.DATE_TIME, assumed(schema), true);
            case "date" -> new TemporalLexical(Temporal.DATE, assumed(schema), false);
            case "time" -> new TemporalLexical(Temporal.TIME, assumed(schema), false);
            default -> StringLexical.VERBATIM;
        };
    }

    private static @Nullable String assumed(SchemaView schema) {
        String zone = schema.text("x-xml-timezone");
        return zone.startsWith("assume:") ? zone.substring("assume:".length()) : null;
    }

    private static @Nullable Lexical untyped(SchemaView schema, String xsd) {
        if (isFloat(xsd)) {
            return FloatLexical.INSTANCE;
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            JsonNode members = schema.get(keyword);
            if (members.isArray() && !members.isEmpty()) {
                return union(schema, members);
            }
        }
        return schema.get("enum").isArray() && allTexts(schema.get("enum"))
                        || schema.get("const").isTextual()
                ? StringLexical.VERBATIM
                : null;
    }

    private static boolean allTexts(JsonNode values) {
        for (JsonNode value : values) {
            if (!value.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Lexical union(SchemaView schema, JsonNode members) {
        List<UnionLexical.Member> lexicals = new ArrayList<>();
        for (JsonNode member : members) {
            SchemaView view = schema.of(member);
            boolean list = view.is("x-xml-list");
            SchemaView value = list ? view.of(view.get("items")) : view;
            Lexical lexical = of(value);
            if (lexical == null) {
                return null;
            }
            Facets facets = Facets.of(value);
            lexicals.add(
                    list
                            ? new UnionLexical.Member(new ListLexical(lexical, facets), Facets.NONE)
                            : new UnionLexical.Member(lexical, facets));
        }
        return new UnionLexical(lexicals);
    }
}
