package io.serai.mapping;

import static io.serai.mapping.Attack.End.EITHER;
import static io.serai.mapping.Attack.End.PARSED;
import static io.serai.mapping.Attack.End.REFUSED;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Attacks on readers of XML: those of every parser, and those that know the mapping. Each is an element {@code Box} of
 * {@link AttackedContract}, with what is put around it.
 */
public final class XmlAttacks {
    private static final int MEGABYTE = 1 << 20;

    private final String before;
    private final String after;
    private final List<Attack> all = new ArrayList<>();

    /**
     * The attacks inside of other elements.
     *
     * @param before start tags
     * @param after their end tags
     */
    public XmlAttacks(String before, String after) {
        this.before = before;
        this.after = after;
        documentTypes();
        parser();
        encodings();
        values();
        structures();
    }

    public List<Attack> all() {
        return all;
    }

    private String document(String prolog, String attributes, String content) {
        return prolog + before + "<Box xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xmlns:xsd='http://www.w3.org/2001/XMLSchema' " + attributes + ">" + content + "</Box>" + after;
    }

    private void content(String name, Attack.End end, java.util.function.Supplier<String> content) {
        all.add(Attack.of(name, end, () -> document("", "", content.get())));
    }

    private void typed(String name, Attack.End end, String element, java.util.function.Supplier<String> text) {
        content(name, end, () -> "<" + element + ">" + text.get() + "</" + element + ">");
    }

    private void prolog(String name, Attack.End end, String prolog, String text) {
        all.add(Attack.of(name, end, () -> document(prolog, "", "<s>" + text + "</s>")));
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static String nested(int depth, String open, String inside, String close) {
        return open.repeat(depth) + inside + close.repeat(depth);
    }

    private void documentTypes() {
        prolog("file entity", REFUSED, "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "&x;");
        prolog(
                "parameter entity of an external DTD",
                REFUSED,
                "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x.dtd'> %x;]>",
                "");
        prolog("external DTD without use", REFUSED, "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'>", "");
        prolog(
                "billion laughs",
                REFUSED,
                "<!DOCTYPE a [<!ENTITY e0 'lol'>"
                        + times(9, i -> "<!ENTITY e" + (i + 1) + " '" + ("&e" + i + ";").repeat(10) + "'>") + "]>",
                "&e9;");
        prolog(
                "quadratic entities",
                REFUSED,
                "<!DOCTYPE a [<!ENTITY e '" + "x".repeat(50_000) + "'>]>",
                "&e;".repeat(20_000));
        all.add(new Attack("entity in UTF-16", REFUSED, () -> document(
                        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "", "<s>&x;</s>")
                .getBytes(StandardCharsets.UTF_16)));
        content("entity that nothing declares", REFUSED, () -> "<s>&lol;</s>");
    }

    private void parser() {
        content("20,000 levels", REFUSED, () -> nested(20_000, "<a>", "", "</a>"));
        all.add(Attack.of("20,000 attributes", REFUSED, () -> document("", times(20_000, i -> " a" + i + "=''"), "")));
        all.add(Attack.of(
                "20,000 namespace declarations",
                EITHER,
                () -> document("", times(20_000, i -> " xmlns:p" + i + "='urn:" + i + "'"), "")));
        content(
                "20,000 elements with a namespace each",
                EITHER,
                () -> times(20_000, i -> "<a xmlns='urn:" + i + "'/>"));
        all.add(Attack.of("2 MB attribute", REFUSED, () -> document("", "a='" + "x".repeat(2 * MEGABYTE) + "'", "")));
        content("1 MB name", EITHER, () -> "<a" + "x".repeat(MEGABYTE) + "/>");
        typed("20 MB text", EITHER, "s", () -> "x".repeat(20 * MEGABYTE));
        content("20 MB text between elements", EITHER, () -> "x".repeat(20 * MEGABYTE));
        content("200,000 distinct names", EITHER, () -> times(200_000, i -> "<a" + i + "/>"));
        all.add(Attack.of(
                "4,096 attributes of equal hash",
                REFUSED,
                () -> document("", times(4096, i -> " " + colliding(i) + "=''"), "")));
        content("200,000 instructions", PARSED, () -> "<?a b?>".repeat(200_000));
        content("20 MB comment", PARSED, () -> "<!--" + "x".repeat(20 * MEGABYTE) + "-->");
        typed("200,000 pieces of a text", PARSED, "s", () -> "<![CDATA[x]]>y".repeat(200_000));
        typed("500,000 character references", PARSED, "s", () -> "&#65;".repeat(500_000));
        prolog("stylesheet to fetch", PARSED, "<?xml-stylesheet href='http://127.0.0.1:9/x.xsl'?>", "");
        content(
                "file to include",
                EITHER,
                () -> "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>");
        all.add(Attack.of(
                "schema to fetch",
                PARSED,
                () -> document("", "xsi:schemaLocation='urn:a http://127.0.0.1:9/x.xsd'", "")));
    }

    /** A name of twelve letters; all of them have the same hash. */
    static String colliding(int number) {
        return times(12, bit -> (number >> bit & 1) == 0 ? "Aa" : "BB");
    }

    private void encodings() {
        all.add(new Attack("broken UTF-8", REFUSED, () -> document("", "", "<s>\u00ff</s>")
                .getBytes(StandardCharsets.ISO_8859_1)));
        all.add(new Attack("a slash of two bytes", EITHER, () -> document("", "", "<s>\u00c0\u00af</s>")
                .getBytes(StandardCharsets.ISO_8859_1)));
        prolog("unknown encoding", REFUSED, "<?xml version='1.0' encoding='x-evil'?>", "");
        typed("half a pair of surrogates", REFUSED, "s", () -> "&#xd83d;");
        typed("control character", REFUSED, "s", () -> "&#1;");
        typed("null", REFUSED, "s", () -> "a\u0000b");
    }

    private void values() {
        for (String number : List.of("n", "l", "ls", "d", "f", "u", "list")) {
            typed("1 MB of digits as " + number, EITHER, number, () -> "9".repeat(MEGABYTE));
        }
        typed("exponent of 1 MB", EITHER, "f", () -> "1e" + "9".repeat(MEGABYTE));
        typed("exponent in a decimal", REFUSED, "d", () -> "1e999999999");
        typed("duration of 1 MB", EITHER, "p", () -> "P" + "1".repeat(MEGABYTE));
        typed("date of 1 MB", EITHER, "t", () -> "1".repeat(MEGABYTE) + "-01-01T00:00:00." + "1".repeat(MEGABYTE));
        typed("hexadecimal of 1 MB", EITHER, "x", () -> "0".repeat(MEGABYTE + 1));
        typed("Base64 of 1 MB of spaces", EITHER, "b", () -> " ".repeat(MEGABYTE));
        typed("list of 500,000", EITHER, "list", () -> "1 ".repeat(500_000));
        typed("QName of 1 MB", REFUSED, "q", () -> "a:" + "x".repeat(MEGABYTE));
        content("typed digits in anything", EITHER, () -> "<o xsi:type='xsd:integer'>" + "9".repeat(MEGABYTE) + "</o>");
        content("unknown type of 60 KB", EITHER, () -> "<v xsi:type='" + "x".repeat(60_000) + "'/>");
        typed("unknown code of 1 MB", EITHER, "code", () -> "x".repeat(MEGABYTE));
    }

    private void structures() {
        content(
                "typed elements 180 deep, 200,000 wide",
                EITHER,
                () -> nested(180, "<kid>", "<s/>".repeat(1) + "<many>1</many>".repeat(200_000), "</kid>"));
        content(
                "arrays that stand apart, 180 deep",
                EITHER,
                () -> nested(
                        180, "<many>1</many><kid/><many>2</many><kid>", "<many>1</many>".repeat(100_000), "</kid>"));
        content("arrays that stand apart 100,000 times", EITHER, () -> "<many>1</many><kid/>".repeat(100_000));
        content("variants 150 deep", EITHER, () -> nested(150, "<v xsi:type='Special'>", "", "</v>"));
        content(
                "elements nobody knows, 180 deep, 200,000 wide",
                EITHER,
                () -> "<open>" + nested(180, "<z a='1'>", "<z/>t".repeat(200_000), "</z>") + "</open>");
        content("mixed content of 200,000 parts", EITHER, () -> "<mix>" + "a<b/>".repeat(200_000) + "</mix>");
        content(
                "200,000 unknown texts",
                EITHER,
                () -> times(200_000, i -> "text " + i + "<s/>".repeat(i == 0 ? 1 : 0) + "<many>1</many>"));
        content("the same element 200,000 times", REFUSED, () -> "<s/>".repeat(200_000));
        content("nil with 200,000 elements", EITHER, () -> "<s xsi:nil='true'>" + "<a/>".repeat(200_000) + "</s>");
    }
}
