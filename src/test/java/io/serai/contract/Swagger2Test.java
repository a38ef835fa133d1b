package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.FindingException;
import io.serai.workspace.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Swagger2Test {
    @ParameterizedTest
    @CsvSource({
        "'{basePath: /v1}', /v1",
        "'{}', /",
        "'{host: h}', https://h/",
        "'{host: h, basePath: v1}', https://h/v1",
        "'{host: \"h:1\", basePath: /v1, schemes: [http, https]}', http://h:1/v1"
    })
    void joinsTheAddress(String yaml, String url) throws Exception {
        assertThat(convert(yaml).at("/servers/0/url").asText()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | [application/x-www-form-urlencoded]",
                "consumes: [application/json] | [application/x-www-form-urlencoded]",
                "consumes: [multipart/form-data] | [multipart/form-data]",
                "consumes: [application/x-www-form-urlencoded, multipart/form-data]"
                        + " | [application/x-www-form-urlencoded, multipart/form-data]"
            })
    void takesTheFormsThatAreConsumed(String consumes, String types) throws Exception {
        JsonNode document =
                convert(operation(consumes, "parameters: [{name: a, in: formData, type: string, required: true}]"));
        JsonNode content = document.at("/paths/~1x/post/requestBody/content");

        assertThat(content.properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .toList())
                .hasToString(types);
        assertThat(content.get(0) == null ? content.elements().next() : content.get(0))
                .hasToString("{\"schema\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},"
                        + "\"required\":[\"a\"]}}");
    }

    @Test
    void sendsFilesInParts() throws Exception {
        JsonNode document = convert(operation(
                "consumes: [application/x-www-form-urlencoded]", "parameters: [{name: f, in: formData, type: file}]"));

        assertThat(document.at("/paths/~1x/post/requestBody/content").toString())
                .isEqualTo("{\"multipart/form-data\":{\"schema\":{\"type\":\"object\",\"properties\":"
                        + "{\"f\":{\"type\":\"string\",\"format\":\"binary\"}}}}}");
    }

    @Test
    void answersFilesAsBinary() throws Exception {
        JsonNode document = convert(operation("produces: [image/png]", "responses: {'200': {schema: {type: file}}}"));

        assertThat(document.at("/paths/~1x/post/responses/200/content").toString())
                .isEqualTo("{\"image/png\":{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "'#/definitions/O', '#/components/schemas/O'",
        "'models.yaml#/definitions/O', 'models.yaml#/definitions/O'",
        "'models.yaml', 'models.yaml'"
    })
    void rewritesReferencesWithinTheDocumentOnly(String reference, String expected) throws Exception {
        JsonNode document = convert(operation("", "responses: {'200': {schema: {$ref: '" + reference + "'}}}"));

        assertThat(document.at("/paths/~1x/post/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo(expected);
    }

    @Test
    void takesABodyOfThePathItemAndParametersByReference() throws Exception {
        JsonNode document = convert("""
                parameters:
                  Body: {name: b, in: body, required: true, schema: {type: object}}
                  Ids: {name: ids, in: query, type: array, items: {type: integer}, collectionFormat: pipes}
                paths:
                  /x:
                    parameters: [{$ref: '#/parameters/Body'}, {$ref: '#/parameters/Ids'}]
                    put: {}
                """);

        assertThat(document.at("/paths/~1x/put/requestBody").toString())
                .isEqualTo("{\"required\":true,\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\"}}}}");
        assertThat(document.at("/paths/~1x/parameters").toString())
                .isEqualTo("[{\"$ref\":\"#/components/parameters/Ids\"}]");
        assertThat(document.at("/components/parameters").toString())
                .isEqualTo("{\"Ids\":{\"name\":\"ids\",\"in\":\"query\",\"schema\":{\"type\":\"array\",\"items\":"
                        + "{\"type\":\"integer\"}},\"style\":\"pipeDelimited\",\"explode\":false}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{paths: [], parameters: [], responses: [], definitions: 1}",
                "{paths: {/x: text, /y: [1], /z: {get: 5, post: [], parameters: {}}}}",
                "{paths: {/x: {get: {parameters: text, responses: [], consumes: json}}}}",
                "{paths: {/x: {get: {parameters: [1, null, {}, {$ref: 7}, {$ref: '#/no'}]}}}}",
                "{paths: {/x: {post: {parameters: [{in: body}, {in: formData}]}}}}",
                "{parameters: {a: {$ref: '#/parameters/a'}}, paths: {/x: {get: {parameters: [{$ref: '#/parameters/a'}]}}}}",
                "{info: null, host: [], basePath: {}, schemes: text}"
            })
    void survivesAnyShape(String yaml) throws Exception {
        JsonNode document = convert(yaml);

        assertThat(document.path("openapi").asText()).isEqualTo("3.0.4");
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().readTree(document.toString()))
                .isNotNull();
    }

    private static String operation(String own, String more) {
        return "paths:\n  /x:\n    post:\n      operationId: o\n"
                + own.replace("''", "").indent(6)
                + more.indent(6);
    }

    private static JsonNode convert(String yaml) throws FindingException {
        return new Swagger2(SourceTree.parse("a.openapi.yaml", yaml).root()).convert();
    }
}
