package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.workspace.SourceTree;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContractEditTest {
    private static final String TEXT = """
            # Ours since 2019.
            openapi: 3.1.0   # not 3.2
            info: {title: "Orders", version: '1'}

            # Who calls what.
            paths:
              /orders:   # renamed
                # By hand.
                post:
                  tags: [a, b]
                  parameters:
                    # The first.
                    - name: x   # of HTTP
                      in: query
                    # The second.
                    - {name: y, in: query}
                    - name: z
                      in: header
                  description: |
                    Two lines, # no comment
                    of text.
                  # Behind a block of text.
                  x-soap:
                    faults:
                    - {name: Locked, status: 423} # agreed upon
            components:
              schemas:
                Order:
                  type: object
                  required:
                  - id # always
                  # Since the merger.
                  - day
                  properties:
                    # Never empty.
                    id: {type: string} # of SAP
                    day:
                      type: string

                    # The last one.
                    amount:
                      # Of money.
                      type: number
            # The end.
            """;

    private static String edited(String text, Consumer<ObjectNode> change) throws Exception {
        ObjectNode wanted = (ObjectNode) SourceTree.parse("", text).root();
        change.accept(wanted);
        String edited = ContractEdit.of(text, wanted).orElseThrow();
        assertThat(SourceTree.parse("", edited).root())
                .isEqualTo(SourceTree.parse("", ContractText.yaml(wanted)).root());
        return edited;
    }

    private static void becomes(Consumer<ObjectNode> change, String... replacements) throws Exception {
        String expected = TEXT;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(expected).contains(replacements[i]);
            expected = expected.replace(replacements[i], replacements[i + 1]);
        }
        assertThat(edited(TEXT, change)).isEqualTo(expected);
        assertThat(edited(TEXT.replace("\n", "\r\n"), change)).isEqualTo(expected.replace("\n", "\r\n"));
        assertThat(edited(TEXT.replace("Ours", "\ud83d\ude00"), change))
                .isEqualTo(expected.replace("Ours", "\ud83d\ude00"));
    }

    private static ObjectNode object(JsonNode contract, String pointer) {
        return (ObjectNode) contract.at(pointer);
    }

    private static final String PARAMETERS = "/paths/~1orders/post/parameters";
    private static final String ORDER = "/components/schemas/Order";

    @Test
    void leavesAllAsItIsWhenNothingChanges() throws Exception {
        becomes(contract -> {});
    }

    @Test
    void changesValuesInTheirPlaces() throws Exception {
        becomes(contract -> contract.put("openapi", "3.1.1"), "3.1.0   # not", "3.1.1   # not");
        becomes(contract -> object(contract, ORDER + "/properties/amount").put("type", "integer"), "number", "integer");
        becomes(
                contract ->
                        object(contract, PARAMETERS + "/0").put("in", "path").put("required", true),
                "x   # of HTTP\n          in: query\n",
                "x   # of HTTP\n          in: path\n          required: true\n");
        becomes(
                contract -> object(contract, "/paths/~1orders/post").put("description", "One line."),
                "|\n        Two lines, # no comment\n        of text.\n",
                "One line.\n");
    }

    @Test
    void movesPropertiesWithTheirComments() throws Exception {
        String id = "        # Never empty.\n        id: {type: string} # of SAP\n";
        String day = "        day:\n          type: string\n\n";
        String amount = "        # The last one.\n        amount:\n          # Of money.\n          type: number\n";
        becomes(contract -> order(contract, "amount", "day", "id"), id + day + amount, amount + day + id);
        becomes(
                contract -> {
                    order(contract, "amount", "id", "day");
                    object(contract, ORDER + "/properties").remove("day");
                    object(contract, ORDER + "/properties").putObject("tax").put("type", "number");
                },
                id + day + amount,
                amount + "\n" + id + "        tax:\n          type: number\n");
    }

    @Test
    void movesPropertiesInOneLineByWritingThemAnew() throws Exception {
        String text = "# Mine.\nproperties: {a: {type: string}, b: {type: number}} # both\n";

        assertThat(edited(text, schema -> {
                    JsonNode a = object(schema, "/properties").remove("a");
                    object(schema, "/properties").set("a", a);
                }))
                .isEqualTo("# Mine.\nproperties:\n  b:\n    type: number\n  a:\n    type: string # both\n");
    }

    private static void order(ObjectNode contract, String... names) {
        ObjectNode properties = object(contract, ORDER + "/properties");
        for (String name : names) {
            properties.set(name, properties.remove(name));
        }
    }

    @Test
    void writesAnewWhatStandsInOneLine() throws Exception {
        becomes(
                contract -> object(contract, ORDER + "/properties/id").put("maxLength", 9),
                "id: {type: string} # of SAP",
                "id:\n          type: string\n          maxLength: 9 # of SAP");
        becomes(
                contract ->
                        object(contract, "/paths/~1orders/post/x-soap/faults/0").put("status", 409),
                "- {name: Locked, status: 423} # agreed",
                "- name: Locked\n          status: 409 # agreed");
    }

    @Test
    void addsBehindWhatItFollows() throws Exception {
        becomes(
                contract -> {
                    ObjectNode properties = object(contract, ORDER + "/properties");
                    JsonNode amount = properties.remove("amount");
                    properties.putObject("tax").put("type", "number");
                    properties.set("amount", amount);
                    properties.putObject("last").put("type", "string");
                },
                "          type: string\n\n        # The last one.",
                "          type: string\n        tax:\n          type: number\n\n        # The last one.",
                "          type: number\n# The end.",
                "          type: number\n        last:\n          type: string\n# The end.");
        becomes(
                contract -> {
                    ArrayNode parameters = (ArrayNode) contract.at(PARAMETERS);
                    parameters.insertObject(0).put("name", "w").put("in", "path");
                    parameters.insertObject(3).put("name", "q").put("in", "path");
                },
                "        # The first.",
                "        - name: w\n          in: path\n        # The first.",
                "- {name: y, in: query}\n",
                "- {name: y, in: query}\n        - name: q\n          in: path\n");
    }

    @Test
    void takesAwayWithTheCommentsAbove() throws Exception {
        becomes(
                contract -> object(contract, ORDER + "/properties").remove("amount"),
                "        # The last one.\n        amount:\n          # Of money.\n          type: number\n",
                "");
        becomes(
                contract -> {
                    ((ArrayNode) contract.at(PARAMETERS)).remove(1);
                    ((ArrayNode) contract.at(ORDER + "/required")).remove(0);
                },
                "        # The second.\n        - {name: y, in: query}\n",
                "",
                "      - id # always\n",
                "");
        becomes(
                contract -> ((ArrayNode) contract.at(ORDER + "/required")).removeAll(),
                "      required:\n      - id # always\n      # Since the merger.\n      - day\n",
                "      required: []\n");
    }

    @Test
    void takesAnItemAwayWhoseKeyStandsBehindItsDash() throws Exception {
        becomes(
                contract -> object(contract, PARAMETERS + "/2").remove("name"),
                "        - name: z\n          in: header\n",
                "        - in: header\n");
    }

    @Test
    void endsALastLineThatHasNoEnd() throws Exception {
        assertThat(edited("a: 1\nb: 2 # two", contract -> contract.put("c", 3))).isEqualTo("a: 1\nb: 2 # two\nc: 3");
        assertThat(edited("a: 1\nb: 2 # two", contract -> contract.remove("b"))).isEqualTo("a: 1\n");
    }

    @Test
    void leavesTextsAloneThatSayOneThingAtSeveralPlaces() throws Exception {
        ObjectNode wanted =
                (ObjectNode) SourceTree.parse("", "a: &x {b: 1}\nc: *x\n").root();
        object(wanted, "/a").put("b", 2);

        assertThat(ContractEdit.of("a: &x {b: 1}\nc: *x\n", wanted)).isEmpty();
    }
}
