package io.serai.mapping;

import static io.serai.mapping.Attack.End.EITHER;
import static io.serai.mapping.Attack.End.PARSED;
import static io.serai.mapping.Attack.End.REFUSED;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Attacks on readers of JSON, as values of the element {@code Box} of {@link AttackedContract}. */
public final class JsonAttacks {
    private static final int MEGABYTE = 1 << 20;

    private final List<Attack> all = new ArrayList<>();

    public JsonAttacks() {
        depths();
        numbers();
        duplicates();
        texts();
        keys();
        orders();
        nodes();
    }

    public List<Attack> all() {
        return all;
    }

    private void add(String name, Attack.End end, Supplier<String> json) {
        all.add(Attack.of(name, end, json));
    }

    private void bytes(String name, String json) {
        all.add(new Attack(name, REFUSED, () -> json.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    private static String nested(int depth, String open, String inside, String close) {
        return open.repeat(depth) + inside + close.repeat(depth);
    }

    private void depths() {
        add("100,000 arrays", REFUSED, () -> "[".repeat(100_000));
        add("100,000 objects", REFUSED, () -> nested(100_000, "{\"a\":", "1", "}"));
        add("100,000 arrays in anything", REFUSED, () -> "{\"o\":" + "[".repeat(100_000));
        add("recursion 250 deep", REFUSED, () -> nested(250, "{\"kid\":", "{}", "}"));
        add("recursion 190 deep", PARSED, () -> nested(190, "{\"kid\":", "{}", "}"));
    }

    private void numbers() {
        for (String key : List.of("n", "l", "d", "u", "list")) {
            for (String number : List.of("1e999999999", "-1e-999999999", "1e99999999999999999999", "1e-2147483648")) {
                String value = key.equals("list") ? "[" + number + "]" : number;
                add(number + " as " + key, REFUSED, () -> "{\"" + key + "\":" + value + "}");
            }
            String digits = key.equals("list") ? "[" + "9".repeat(1001) + "]" : "9".repeat(1001);
            add("1,001 digits as " + key, REFUSED, () -> "{\"" + key + "\":" + digits + "}");
        }
        add("1e9999999999 as f", REFUSED, () -> "{\"f\":1e9999999999}");
        add("1e9999999999 as anything", REFUSED, () -> "{\"o\":1e9999999999}");
        add("1e999999999 as f", PARSED, () -> "{\"f\":1e999999999}");
        add("1e999999999 as anything", PARSED, () -> "{\"o\":1e999999999}");
        add("1,000 digits as n", PARSED, () -> "{\"n\":" + "9".repeat(1000) + "}");
        add("1 MB of digits as n", REFUSED, () -> "{\"n\":" + "9".repeat(MEGABYTE) + "}");
        add("1 MB of digits in a string", REFUSED, () -> "{\"ls\":\"" + "9".repeat(MEGABYTE) + "\"}");
        add("1 MB of zeros in a string", EITHER, () -> "{\"ls\":\"" + "0".repeat(MEGABYTE) + "1\"}");
        add("50,000 large exponents", REFUSED, () -> "{\"list\":[" + times(50_000, i -> "1e" + (100_000 + i)) + "]}");
        add("NaN", REFUSED, () -> "{\"f\":NaN}");
        add("hexadecimal", REFUSED, () -> "{\"n\":0x10}");
        add("leading zeros", REFUSED, () -> "{\"n\":007}");
    }

    private void duplicates() {
        add("key twice", REFUSED, () -> "{\"s\":\"a\",\"s\":\"b\"}");
        add("key twice, once escaped", REFUSED, () -> "{\"s\":\"a\",\"\\u0073\":\"b\"}");
        add("attribute twice", REFUSED, () -> "{\"rest\":{\"a\":\"1\",\"a\":\"2\"}}");
        add("attribute twice by another name", REFUSED, () -> "{\"rest\":{\"a\":\"1\",\"{}a\":\"2\"}}");
        add("attributes twice", REFUSED, () -> "{\"open\":[{\"a\":{\"attributes\":{\"b\":\"1\",\"b\":\"2\"}}}]}");
        add("content twice", REFUSED, () -> "{\"open\":[{\"a\":{\"content\":[\"1\"],\"content\":[\"2\"]}}]}");
        add("type twice", REFUSED, () -> "{\"v\":{\"s\":\"x\",\"$type\":\"Special\",\"$type\":\"General\"}}");
        add("type of a node twice", REFUSED, () -> "{\"o\":{\"$type\":\"a\",\"$type\":\"b\"}}");
        add("two members in an item", REFUSED, () -> "{\"open\":[{\"a\":\"1\",\"a\":\"2\"}]}");
        add("two values", REFUSED, () -> "{} {}");
        add("comment", REFUSED, () -> "{/**/}");
        add("trailing comma", REFUSED, () -> "{\"s\":\"\",}");
    }

    private void texts() {
        bytes("broken UTF-8", "{\"s\":\"\u00ff\"}");
        bytes("a slash of two bytes", "{\"s\":\"\u00c0\u00af\"}");
        bytes("surrogates in UTF-8", "{\"s\":\"\u00ed\u00a0\u00bd\u00ed\u00b8\u0080\"}");
        bytes("broken UTF-8 in a key", "{\"\u00ff\":1}");
        for (String hard :
                List.of("\\ud83d", "\\ude00\\ud83d", "\\u0000", "\\u0001", "\\u001f", "\\ufffe", "\\uffff")) {
            add(hard + " in a text", REFUSED, () -> "{\"s\":\"a" + hard + "b\"}");
            add(hard + " in an attribute", REFUSED, () -> "{\"rest\":{\"a\":\"" + hard + "\"}}");
            add(hard + " in a node", REFUSED, () -> "{\"open\":[{\"a\":\"" + hard + "\"}]}");
            add(hard + " in mixed content", REFUSED, () -> "{\"mix\":{\"content\":[\"" + hard + "\"]}}");
            add(hard + " in a name", REFUSED, () -> "{\"open\":[{\"" + hard + "\":\"\"}]}");
            add(hard + " in a namespace", REFUSED, () -> "{\"open\":[{\"{urn:" + hard + "}a\":\"\"}]}");
            add(hard + " in the namespace of an attribute", REFUSED, () -> "{\"rest\":{\"{urn:" + hard + "}a\":\"\"}}");
            add(hard + " in a QName", REFUSED, () -> "{\"q\":\"{urn:" + hard + "}a\"}");
            add(hard + " in the type of a node", REFUSED, () -> "{\"o\":{\"$type\":\"{urn:" + hard + "}a\"}}");
        }
        add("null in a text", REFUSED, () -> "{\"s\":\"a\u0000b\"}");
        add("10 MB text", PARSED, () -> "{\"s\":\"" + "x".repeat(8_000_000) + "\"}");
        add("30 MB text", REFUSED, () -> "{\"s\":\"" + "x".repeat(30 * MEGABYTE) + "\"}");
        add("markup", PARSED, () -> "{\"s\":\"</s><n>1</n><!--\",\"rest\":{\"a\":\"' \\\" > <\"}}");
        add("markup as a name", REFUSED, () -> "{\"open\":[{\"a><b\":\"\"}]}");
        add("namespace of namespaces", REFUSED, () -> "{\"open\":[{\"{http://www.w3.org/2000/xmlns/}a\":\"\"}]}");
        add("namespace of XML", REFUSED, () -> "{\"open\":[{\"{http://www.w3.org/XML/1998/namespace}a\":\"\"}]}");
        add(
                "nil by an attribute",
                REFUSED,
                () -> "{\"rest\":{\"{http://www.w3.org/2001/XMLSchema-instance}nil\":\"true\"}}");
        add("declaration by an attribute", REFUSED, () -> "{\"rest\":{\"xmlns\":\"urn:evil\"}}");
        add(
                "type twice by an attribute",
                REFUSED,
                () ->
                        "{\"o\":{\"$type\":\"a\",\"attributes\":{\"{http://www.w3.org/2001/XMLSchema-instance}type\":\"b\"}}}");
    }

    private void keys() {
        add("1 MB key", REFUSED, () -> "{\"" + "x".repeat(MEGABYTE) + "\":1}");
        add(
                "20 keys of 49,000 letters",
                REFUSED,
                () -> "{" + times(20, i -> "\"" + "x".repeat(49_000) + i + "\":1") + "}");
        add(
                "one long key, 100,000 mistakes",
                REFUSED,
                () -> "{\"open\":[{\"a" + "x".repeat(49_000) + "\":{\"content\":[" + times(100_000, i -> "1")
                        + "]}}]}");
        add("200,000 distinct keys", REFUSED, () -> "{" + times(200_000, i -> "\"a" + i + "\":1") + "}");
        add(
                "200,000 distinct keys as attributes",
                EITHER,
                () -> "{\"rest\":{" + times(200_000, i -> "\"a" + i + "\":\"\"") + "}}");
        add(
                "200,000 distinct keys as nodes",
                EITHER,
                () -> "{\"open\":[" + times(200_000, i -> "{\"a" + i + "\":\"\"}") + "]}");
        add(
                "50,000 keys of equal hash",
                REFUSED,
                () -> "{" + times(4096, i -> "\"" + XmlAttacks.colliding(i) + "\":1") + "}");
        add(
                "4,096 attributes of equal hash",
                EITHER,
                () -> "{\"rest\":{" + times(4096, i -> "\"" + XmlAttacks.colliding(i) + "\":\"\"") + "}}");
        add("100,000 wrong items", REFUSED, () -> "{\"many\":[" + times(300_000, i -> "{}") + "]}");
        add("100,000 nulls", EITHER, () -> "{\"many\":[" + times(200_000, i -> "null") + "]}");
    }

    private void orders() {
        String wide = "\"many\":[" + times(200_000, i -> "1") + "]";
        add(
                "late keys 190 deep",
                PARSED,
                () -> nested(190, "{\"code\":\"open\",\"s\":\"\",\"kid\":", "{" + wide + "}", ",\"n\":1}"));
        add("late type 150 deep", REFUSED, () -> nested(
                        150, "{\"v\":", "{" + wide + ",\"$type\":\"Special\"}", ",\"$type\":\"Special\"}")
                .replaceFirst(",\"\\$type\":\"Special\"}$", "}"));
        add(
                "100,000 objects with late keys",
                PARSED,
                () -> "{\"kids\":[" + times(50_000, i -> "{\"s\":\"\",\"n\":1}") + "]}");
    }

    private void nodes() {
        String wide = times(100_000, i -> "\"t\"");
        add(
                "nodes 60 deep, 100,000 wide",
                PARSED,
                () -> "{\"open\":[{\"a\":" + nested(60, "{\"content\":[{\"a\":", "{\"content\":[" + wide + "]}", "}]}")
                        + "}]}");
        add(
                "mixed 60 deep, 100,000 wide",
                PARSED,
                () -> "{\"mix\":{\"content\":[{\"a\":"
                        + nested(60, "{\"content\":[{\"a\":", "{\"content\":[" + wide + "]}", "}]}") + "}]}}");
        add(
                "nodes 60 deep with late types",
                EITHER,
                () -> "{\"o\":"
                        + nested(60, "{\"content\":[{\"a\":", "{\"content\":[" + wide + "]}", "}],\"$type\":\"b\"}")
                        + "}");
        add("type that is no name", REFUSED, () -> "{\"o\":{\"$type\":\"1 2\"}}");
        add("item with nothing", REFUSED, () -> "{\"open\":[{\"a\":{\"content\":[{}]}}]}");
        add("item with two", REFUSED, () -> "{\"open\":[{\"a\":{\"content\":[{\"b\":1,\"c\":2}]}}]}");
    }
}
