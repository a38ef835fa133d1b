package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.docs.MarkdownFile;
import io.serai.workspace.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cell of the table of docs/mapping.md that says what becomes of answers that differ from their contract. */
class BreachTableTest {
    private static final String SCHEMAS = """
            Answer:
              type: object
              required: [id]
              x-xml-children-namespace: urn:a
              properties:
                id: {type: integer}
                lang: {type: string, xml: {attribute: true}}
                state: {type: string, x-xml-values: {'1': open}}
                size: {type: integer, maximum: 9}
                broken: {type: integer, x-xml-invalid: omit}
                nothing: {type: integer, x-xml-invalid: null}
                plain: {type: [object, 'null'], properties: {a: {type: string}}}
                part: {$ref: '#/AnyPart'}
                shape: {$ref: '#/AnyShape'}
                notes: {type: array, x-xml-empty: omit, items: {type: string}}
                counts: {type: array, x-xml-array-type: '{http://www.w3.org/2001/XMLSchema}int', items: {type: integer}}
            Choice:
              type: object
              x-xml-choice: true
              oneOf: [{required: [a]}, {required: [b]}]
              properties: {a: {type: string}, b: {type: string}}
            Lines: {type: object, required: [line], properties: {line: {type: array, minItems: 1, items: {type: string}}}}
            AnyPart:
              oneOf: [{$ref: '#/Part'}, {$ref: '#/Bolt'}]
              discriminator: {propertyName: $type}
            AnyShape: {x-xml-abstract: true, oneOf: [{$ref: '#/Part'}], discriminator: {propertyName: $type}}
            Part: {type: object, x-xml-type: '{urn:a}Part', properties: {n: {type: string, xml: {attribute: true}}}}
            Bolt: {type: object, x-xml-type: '{urn:a}Bolt', properties: {n: {type: string, xml: {attribute: true}}}}
            """;

    /** Documents, and their JSON when they are taken, by the row they stand for. */
    private static final Map<String, List<Case>> CASES = new TreeMap<>();

    private record Case(String xml, String json) {}

    private record Row(String difference, List<String> cells) {
        @Override
        public String toString() {
            return difference;
        }
    }

    static {
        add("a required element or attribute is missing", "<Answer/>", "{}");
        add("an array that needs items has none", "<Lines/>", "{\"line\":[]}");
        add("an unknown element", answer("<new><er/></new>"), "{\"id\":1}");
        add("an unknown attribute", "<Answer new='2'><id>1</id></Answer>", "{\"id\":1}");
        add("an unknown attribute", "<Answer><id new='2'>1</id></Answer>", "{\"id\":1}");
        add("text beside elements", answer("hello"), "{\"id\":1}");
        add(
                "attributes of an element that is nil, when its type has no `$nil`",
                answer("<plain i:nil='1' b='2'/>"),
                "{\"id\":1,\"plain\":null}");
        add("a code that is on no list", answer("<state>2</state>"), "{\"id\":1,\"state\":\"2\"}");
        add(
                "a value outside of `enum`, `const`, length, pattern, bounds or digits",
                answer("<size>10</size>"),
                "{\"id\":1,\"size\":10}");
        add("two of a choice, or none", "<Choice xmlns=''><a/><b/></Choice>", "{\"a\":\"\",\"b\":\"\"}");
        add("two of a choice, or none", "<Choice/>", "{}");
        add("`nil` where it is not allowed", answer("<size i:nil='1'/>"), "{\"id\":1}");
        add(
                "`nil` as an item of an array, where it is not allowed",
                answer("<notes i:nil='1'/>"),
                "{\"id\":1,\"notes\":[null]}");
        add(
                "`nil` as an item of an array, where it is not allowed",
                answer("<counts><item>1</item><item i:nil='1'/></counts>"),
                "{\"id\":1,\"counts\":[1,null]}");
        add(
                "an element of another namespace, with a name that only one has",
                "<Answer><id xmlns='urn:b'>1</id></Answer>",
                "{\"id\":1}");
        add(
                "an `xsi:type` that is not known, where the declared type is not abstract",
                answer("<part i:type='Nut' n='1'/>"),
                "{\"id\":1,\"part\":{\"n\":\"1\"}}");
        add("an `xsi:type` that is not known or not there, where it is abstract", answer("<shape i:type='Nut'/>"), "");
        add("an `xsi:type` that is not known or not there, where it is abstract", answer("<shape/>"), "");
        add("a value that is none of its type", answer("<size>big</size>"), "");
        String invalid = "the same with `x-xml-invalid: omit`; with `null` it is `null`";
        add(invalid, answer("<broken>N/A</broken>"), "{\"id\":1}");
        add(invalid, answer("<nothing>N/A</nothing>"), "{\"id\":1,\"nothing\":null}");
        add("an element where there may be a value alone", answer("<size><b/></size>"), "");
        add("an element twice", answer("<id>1</id>"), "");
        add("an element of another name at the root", "<Other/>", "");
    }

    private static void add(String row, String xml, String json) {
        String namespaces = " xmlns:i='http://www.w3.org/2001/XMLSchema-instance'";
        String document = (xml.contains("xmlns=''") ? xml.replaceFirst(" xmlns=''", "") : xml)
                .replaceFirst(
                        "^<(\\w+)",
                        "<p:$1 xmlns:p='urn:a'" + (xml.startsWith("<Answer") ? " xmlns='urn:a'" : "") + namespaces)
                .replaceFirst("</(\\w+)>$", "</p:$1>");
        CASES.computeIfAbsent(row, key -> new ArrayList<>()).add(new Case(document, json));
    }

    private static String answer(String more) {
        return "<Answer><id>1</id>" + more + "</Answer>";
    }

    static List<Row> rows() {
        return MarkdownFile.read(Path.of("docs/mapping.md"))
                .section("What an answer may get wrong")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| |"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
                .map(cells -> new Row(cells.get(0), cells.subList(1, cells.size())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void becomesOfAnAnswerWhatTheTableSays(Row row) throws Exception {
        assertThat(CASES).containsKey(row.difference);
        for (Case one : CASES.get(row.difference)) {
            for (Strictness strictness : Strictness.values()) {
                String cell = row.cells.get(strictness.ordinal());
                assertThat(outcome(one, strictness))
                        .as("%s: %s", strictness, one.xml)
                        .isEqualTo(cell.equals("502") ? "502" : one.json + (cell.endsWith(", told") ? ", told" : ""));
            }
        }
    }

    @Test
    void hasARowForEachDifference() {
        assertThat(rows()).extracting(Row::difference).containsExactlyInAnyOrderElementsOf(CASES.keySet());
        assertThat(rows()).allMatch(row -> Stream.of("502", "left out", "left out, told", "passed", "passed, told")
                .toList()
                .containsAll(row.cells));
    }

    private static String outcome(Case one, Strictness strictness) throws Exception {
        JsonNode document = SourceTree.parse("a.yaml", SCHEMAS).root();
        String name = one.xml.replaceFirst("<p:(\\w+)(?s:.*)", "$1");
        String expected = name.equals("Other") ? "Answer" : name;
        Mapping mapping = new Mappings(document).of(new XmlName("urn:a", expected), document.path(expected));
        List<Breach> told = new ArrayList<>();
        BodyReader reader = new BodyReader(strictness, told::add);
        try {
            String json = RootReading.read(one.xml.getBytes(StandardCharsets.UTF_8), reader, mapping)
                    .toString();
            return json + (told.isEmpty() ? "" : ", told");
        } catch (BreachException e) {
            return "502";
        }
    }
}
