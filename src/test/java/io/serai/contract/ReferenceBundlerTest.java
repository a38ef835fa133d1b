package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceBundlerTest {
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
                "#/components/schemas/Missing",
                "#/components/schemas/%zz",
                "#/components/schemas/%4",
                "#/components/schemas/%FF",
                "#/components/schemas/~2",
                "#/components/schemas/Order/",
                "#/paths/0",
                "#Order",
                "#%",
                "other.yaml",
                "other.yaml#/Order",
                "a^b.yaml",
                "{x}.yaml",
                "%zz.yaml",
                "a%00b.yaml",
                "file.yaml?x",
                "\\\\server\\share.yaml",
                "folder",
                "broken.yaml#/Order"
            })
    void tellsWhatLeadsNowhere(String reference) {
        files.with("folder/x.yaml", "x: 1").with("broken.yaml", "Order: {");

        bundle(schema("$ref: '" + reference + "'"));

        assertThat(files.findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../application.properties",
                "../../etc/passwd",
                "/etc/passwd",
                "..%2F..%2Fetc%2Fpasswd",
                "%2e%2e/%2e%2e/etc/passwd",
                "file:///etc/passwd",
                "http://127.0.0.1:1/x.yaml",
                "//127.0.0.1/x.yaml",
                "jar:file:/x.jar!/y.yaml",
                "data:,x",
                "classpath:x.yaml",
                "link.yaml"
            })
    void readsNothingOutsideTheFolder(String reference) throws Exception {
        Files.writeString(root.resolve("application.properties"), "secret=hunter2");
        Path outside = Files.writeString(Files.createTempFile("outside", ".yaml"), "secret: hunter2");
        files.with("x.yaml", "x: 1");
        Files.createSymbolicLink(root.resolve("openapi/link.yaml"), outside);

        JsonNode document = bundle(schema("$ref: '" + reference + "'"));

        assertThat(files.findings()).hasSize(1).allMatch(text -> text.endsWith("[workspace-escape]"));
        assertThat(document.toString()).doesNotContain("hunter2");
        Files.delete(outside);
    }

    @Test
    void movesSchemasAndTheirOwnReferences() {
        files.with("models.yaml", """
                Order:
                  type: object
                  properties:
                    customer: {$ref: 'sub/customer.yaml'}
                    parent: {$ref: '#/Order'}
                    id: {$ref: 'a.openapi.yaml#/components/schemas/Id'}
                """)
                .with(
                        "sub/customer.yaml",
                        "{type: object, properties: {orders: {items: {$ref: '../models.yaml#/Order'}}}}");

        JsonNode document = bundle(schema("$ref: 'models.yaml#/Order'"));

        assertThat(files.findings()).isEmpty();
        assertThat(document.at("/components/schemas/Order").toString())
                .isEqualTo("{\"type\":\"object\",\"properties\":{"
                        + "\"customer\":{\"$ref\":\"#/components/schemas/customer\"},"
                        + "\"parent\":{\"$ref\":\"#/components/schemas/Order\"},"
                        + "\"id\":{\"$ref\":\"#/components/schemas/Id\"}}}");
        assertThat(document.at("/components/schemas/customer/properties/orders/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Order");
    }

    @Test
    void keepsKeywordsBesideAReference() {
        files.with("models.yaml", "Name: {type: string}\nShort: {maxLength: 5}");

        JsonNode document = bundle(schema("""
                $ref: 'models.yaml#/Name'
                minLength: 2
                allOf: [{$ref: 'models.yaml#/Short'}]
                """));

        assertThat(files.findings()).isEmpty();
        assertThat(document.at("/components/schemas/S").toString())
                .isEqualTo("{\"$ref\":\"#/components/schemas/Name\",\"minLength\":2,"
                        + "\"allOf\":[{\"$ref\":\"#/components/schemas/Short\"}]}");
    }

    @Test
    void leavesDataAlone() {
        JsonNode document = bundle(schema("""
                example: {$ref: 'http://somewhere/else'}
                default: {$ref: '#/nowhere'}
                const: {x: {$ref: '#/nowhere'}}
                enum: [{$ref: '#/nowhere'}]
                examples: [{$ref: '#/nowhere'}]
                properties:
                  example: {$ref: '#/components/schemas/Id'}
                """));

        assertThat(files.findings()).isEmpty();
        assertThat(document.at("/components/schemas/S/example/$ref").asText()).isEqualTo("http://somewhere/else");
    }

    @Test
    void refusesRecursionOutsideSchemas() {
        files.with("responses.yaml", "A: {$ref: '#/B'}\nB: {$ref: '#/A'}");

        bundle("responses: {R: {$ref: 'responses.yaml#/A'}}");

        assertThat(files.findings()).hasSize(1).first().asString().contains("refers to itself");
    }

    @Test
    void endsForSchemasThatReferToThemselves() {
        files.with("models.yaml", "A: {$ref: '#/B'}\nB: {$ref: '#/A'}\nC: {$ref: '#/C'}");

        JsonNode document = bundle(schema("properties: {a: {$ref: 'models.yaml#/A'}, c: {$ref: 'models.yaml#/C'}}"));

        assertThat(new References(document)
                        .resolve(document.at("/components/schemas/S/properties/a"))
                        .isMissingNode())
                .isTrue();
        assertThat(new References(document)
                        .resolve(document.at("/components/schemas/S/properties/c"))
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void followsPercentEncodedPointers() {
        JsonNode document = bundle("""
                parameters:
                  '{a} b': {name: page, in: query, schema: {type: integer}}
                  P: {$ref: '#/components/parameters/%7Ba%7D%20b'}
                """);

        assertThat(files.findings()).isEmpty();
        assertThat(new References(document)
                        .resolve(document.at("/components/parameters/P"))
                        .path("name")
                        .asText())
                .isEqualTo("page");
    }

    private static String schema(String yaml) {
        return "schemas:\n  Id: {type: string}\n  S:\n" + yaml.indent(4);
    }

    private JsonNode bundle(String components) {
        files.with(
                "a.openapi.yaml",
                "openapi: 3.1.1\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n" + components.indent(2));
        return files.read("a.openapi.yaml").orElseThrow().document();
    }
}
