package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.exchange.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractReaderTest {
    private ContractFiles files;

    @TempDir
    private Path root;

    @BeforeEach
    void open() {
        files = new ContractFiles(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi: 3.0.0",
                "openapi: 3.0.4",
                "openapi: 3.1.0",
                "openapi: '3.1.1'",
                "swagger: '2.0'",
                "\ufeffopenapi: 3.1.0"
            })
    void readsTheSupportedVersions(String version) {
        Contract contract =
                read(version + "\npaths: {/x: {get: {operationId: o, responses: {'200': {description: d}}}}}");

        assertThat(files.findings()).isEmpty();
        assertThat(contract.operations()).extracting(Operation::id).containsExactly("o");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi: 3.2.0",
                "openapi: 3.1",
                "openapi: 3",
                "openapi: 4.0.0",
                "openapi: v3.1.0",
                "openapi: ' 3.1.0'",
                "openapi: [3.1.0]",
                "swagger: '1.2'",
                "swagger: 2",
                "info: {}",
                "[]",
                "text",
                "",
                "null"
            })
    void refusesWhatIsNoSupportedContract(String text) {
        files.with("a.openapi.yaml", text);

        assertThat(files.read("a.openapi.yaml")).isEmpty();
        assertThat(files.findings()).hasSize(1);
    }

    @Test
    void readsJson() {
        files.with("a.openapi.json", "{\"openapi\":\"3.0.3\",\"paths\":{\"\\/x\":{\"get\":{\"operationId\":\"o\"}}}}");

        assertThat(files.read("a.openapi.json").orElseThrow().operations())
                .extracting(Operation::path)
                .containsExactly("/x");
        assertThat(files.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A.openapi.yaml", "1a.openapi.yaml", "a_b.openapi.yaml", "ä.openapi.yaml", "a b.openapi.yaml"})
    void refusesNamesThatNoRouteCanHave(String name) {
        files.with(name, "openapi: 3.1.0\npaths: {}");

        assertThat(files.read(name)).isEmpty();
        assertThat(files.findings()).singleElement().asString().endsWith("[contract-name]");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        files.with("a.openapi.yaml", "");
        Files.write(root.resolve("openapi/a.openapi.yaml"), new byte[] {'a', ':', ' ', (byte) 0xC3, 0x28});

        assertThat(files.read("a.openapi.yaml")).isEmpty();
        assertThat(files.findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1, /v1",
        "/v1/, /v1",
        "/v1//, /v1",
        "v1, /v1",
        "/, ''",
        "https://h, ''",
        "https://h:1/a/b?x=1, /a/b",
        "//h/a, /a"
    })
    void takesThePathOfTheServer(String url, String basePath) {
        assertThat(read("openapi: 3.1.0\npaths: {}\nservers: [{url: '" + url + "'}]")
                        .basePath())
                .isEqualTo(basePath);
        assertThat(files.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../v1", "./v1", ".", "/a/../b", "/a//b", "/a%2Fb", "https://h/{version}", "a b", "/a\\b"})
    void refusesServersWithoutAPlainPath(String url) {
        read("openapi: 3.1.0\npaths: {}\nservers: [{url: '" + url + "'}]");

        assertThat(files.findings()).singleElement().asString().endsWith("[contract-server]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x/{a", "/x/a}", "/x/{a{b}}", "/{a/b}", "/x/}{", "/x/{a}}"})
    void refusesBracesThatBelongToNoParameter(String path) {
        Contract contract = read("openapi: 3.1.0\npaths: {'" + path + "': {get: {operationId: o}}}");

        assertThat(contract.operations()).isEmpty();
        assertThat(files.findings())
                .singleElement()
                .asString()
                .contains("brace")
                .endsWith("[contract-shape]");
    }

    @Test
    void refusesAParameterThatIsTwiceInThePath() {
        read("""
                openapi: 3.1.0
                paths:
                  /x/{id}/y/{id}:
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    get: {operationId: o}
                """);

        assertThat(files.findings())
                .containsExactly("openapi/a.openapi.yaml:5:5: '{id}' is in the path more than once; "
                        + "expected another name for each parameter [operation-parameter]");
    }

    /** Whatever was meant with it: an operation that says anything of security is not open. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{key: []}]",
                "[{}, {key: []}]",
                "{key: []}",
                "{}",
                "null",
                "text",
                "[text]",
                "[null]",
                "[[]]",
                "true"
            })
    void opensNothingByAccident(String security) {
        read("swagger: '2.0'\npaths: {/x: {get: {operationId: o, security: " + security + "}}}");

        assertThat(files.findings()).singleElement().asString().contains("open by accident");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]"})
    void servesWhatSaysThatItIsOpen(String security) {
        read("swagger: '2.0'\nsecurity: [{key: []}]\npaths: {/x: {get: {operationId: o, security: " + security + "}}}");

        assertThat(files.findings()).isEmpty();
    }

    @Test
    void matchesLiteralsInBothSpellings() {
        PathTree<String> tree = new PathTree<>();
        tree.add("/caf%C3%A9/a%20b", "x");
        tree.add("/100%/{id}", "y");

        assertThat(tree.find(new String[] {"café", "a b"}, 0)).isNotNull();
        assertThat(tree.find(new String[] {"100%", "1"}, 0)).isNotNull();
    }

    private Contract read(String yaml) {
        return files.with("a.openapi.yaml", yaml).read("a.openapi.yaml").orElseThrow();
    }
}
