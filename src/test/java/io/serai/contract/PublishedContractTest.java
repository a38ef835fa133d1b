package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serai.gateway.TestGateway;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedContractTest {
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: A, version: "1", x-logo: {x-timeout: theirs}}
            x-max-body: 2MB
            paths:
              /a:
                get:
                  operationId: getA
                  x-timeout: 5s
                  responses:
                    "200":
                      description: ok
                      headers:
                        x-timeout: {schema: {type: string, x-xsd-type: token}}
                      content:
                        application/json:
                          example: {x-cache: data, x-soap: data}
                          examples: {x-node: {summary: s, x-node: key, value: {x-allow: data}}}
                          schema: {$ref: '#/components/schemas/A'}
              /b:
                get: {operationId: getB, x-internal: true, responses: {"200": {description: ok}}}
            components:
              schemas:
                A:
                  type: object
                  x-soap: {a: b}
                  examples: [{x-soap: data}]
                  default: {x-soap: data}
                  properties:
                    x-timeout: {type: string, x-xml-name: t}
                    example: {type: object, x-cors: key, properties: {x-cors: {type: string}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void takesKeysOfTheGatewayOutAndLeavesWhatIsOnlyNamedLikeThem() throws IOException {
        TestGateway.write(folder, "openapi/a.openapi.yaml", CONTRACT);
        Findings findings = new Findings();
        Contract contract = new ContractReader(new Workspace(folder), findings)
                .read(folder.resolve("openapi/a.openapi.yaml"))
                .orElseThrow();

        JsonNode published = new ObjectMapper().readTree(new PublishedContract(contract).json());

        assertThat(findings.list()).isEmpty();
        assertThat(published.has("x-max-body")).isFalse();
        assertThat(published.at("/info/x-logo/x-timeout").asText()).isEqualTo("theirs");
        assertThat(published.at("/paths/~1a/get").has("x-timeout")).isFalse();
        assertThat(published.path("paths").has("/b")).isFalse();
        JsonNode answer = published.at("/paths/~1a/get/responses/200");
        assertThat(answer.at("/headers/x-timeout/schema").toString()).isEqualTo("{\"type\":\"string\"}");
        JsonNode media = answer.at("/content/application~1json");
        assertThat(media.at("/example")).hasSize(2);
        assertThat(media.at("/examples/x-node").toString())
                .isEqualTo("{\"summary\":\"s\",\"value\":{\"x-allow\":\"data\"}}");
        JsonNode schema = published.at("/components/schemas/A");
        assertThat(schema.has("x-soap")).isFalse();
        assertThat(schema.at("/examples/0/x-soap").asText()).isEqualTo("data");
        assertThat(schema.at("/default/x-soap").asText()).isEqualTo("data");
        assertThat(schema.at("/properties/x-timeout").toString()).isEqualTo("{\"type\":\"string\"}");
        assertThat(schema.at("/properties/example/properties/x-cors").isObject())
                .isTrue();
        assertThat(schema.at("/properties/example").has("x-cors")).isFalse();
    }

    @Test
    void leavesOutSchemasThatOnlyTheGatewayNeeds() throws IOException {
        TestGateway.write(folder, "openapi/a.openapi.yaml", """
                openapi: 3.1.0
                info: {title: A, version: "1"}
                paths:
                  /a:
                    get:
                      operationId: getA
                      x-soap: {input: {element: a, schema: {$ref: '#/components/schemas/Input'}}, output: {element: b}}
                      responses:
                        "200":
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Shape'}}}
                components:
                  schemas:
                    Input: {type: object, properties: {part: {$ref: '#/components/schemas/Part'}}}
                    Part: {type: object, properties: {input: {$ref: '#/components/schemas/Input'}}}
                    Shape:
                      oneOf: [{$ref: '#/components/schemas/Round'}]
                      discriminator: {propertyName: $type, mapping: {Square: Square}}
                    Round: {type: object}
                    Square: {type: object}
                    Unused: {type: object}
                """);
        Contract contract = new ContractReader(new Workspace(folder), new Findings())
                .read(folder.resolve("openapi/a.openapi.yaml"))
                .orElseThrow();

        JsonNode published = new ObjectMapper().readTree(new PublishedContract(contract).json());

        assertThat(published.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("Shape", "Round", "Square", "Unused");
    }

    @Test
    void tellsClientsWhatTheKeysMeanForThem() throws IOException {
        assertThat(published("3.1.0").toString())
                .contains("\"state\":{\"type\":\"string\",\"enum\":[\"active\",\"closed\"],\"default\":\"active\"}")
                .contains("\"count\":{\"type\":[\"integer\",\"null\"],\"default\":5}")
                .contains(
                        "\"day\":{\"type\":\"string\",\"description\":\"date of XML Schema, for example 2026-03-14.\"}")
                .contains("\"kind\":{\"type\":[\"string\",\"null\"],\"enum\":[\"a\",null]}");
        assertThat(published("3.0.3").toString())
                .contains("\"count\":{\"type\":\"integer\",\"default\":5,\"nullable\":true}");
    }

    private JsonNode published(String version) throws IOException {
        String type = version.startsWith("3.0") ? "{type: string, nullable: true, " : "{type: [string, 'null'], ";
        TestGateway.write(folder, "openapi/a.openapi.yaml", """
                openapi: %s
                info: {title: A, version: "1"}
                paths: {}
                components:
                  schemas:
                    A:
                      type: object
                      properties:
                        state: {type: string, x-xml-values: {"01": active, "02": closed, "03": closed}, x-xml-default: "01"}
                        count: {type: integer, x-xml-invalid: 'null', x-xml-default: "5"}
                        day: {type: string, x-xsd-type: date}
                        kind: %sx-xml-values: {"1": a}}
                """.formatted(version, type));
        Contract contract = new ContractReader(new Workspace(folder), new Findings())
                .read(folder.resolve("openapi/a.openapi.yaml"))
                .orElseThrow();
        return new ObjectMapper().readTree(new PublishedContract(contract).json());
    }
}
