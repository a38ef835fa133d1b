package io.serai.mapping;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawServer;
import io.serai.docs.MarkdownFile;
import io.serai.gateway.TestGateway;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of docs/mapping.md: JSON in front of a service that speaks XML over HTTP, and XML in front of JSON. */
class MappingStepTest {
    /** Contract, routes, and the XML of a request. */
    private static final List<String> PAGE =
            MarkdownFile.blocks(MarkdownFile.read(Path.of("docs/mapping.md")).section("Without SOAP"));

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Imports, version: '1'}
            paths:
              /imports:
                post:
                  operationId: take
                  requestBody:
                    content: {application/xml: {schema: {$ref: 'stock.openapi.yaml#/components/schemas/Reservation'}}}
                  responses:
                    '200':
                      description: Taken.
                      content: {application/xml: {schema: {$ref: 'stock.openapi.yaml#/components/schemas/Confirmation'}}}
            """;

    private static final String ROUTES = """
            - route:
                from:
                  uri: direct:imports.take
                  steps:
                    - to: {uri: 'mapping:toJson', parameters: {operation: imports.take, from: client}}
                    - to: {uri: 'backend:queue/messages'}
                    - to: {uri: 'mapping:toXml', parameters: {schema: stock.Confirmation, from: backend}}
            """;

    private static final String GOOD =
            "<s:reserved xmlns:s='urn:acme:stock'><number>%s</number><parcel>a</parcel></s:reserved>";

    @TempDir
    static Path folder;

    static RawServer service;
    static TestGateway gateway;
    static volatile String answer = "";

    @BeforeAll
    static void start() throws Exception {
        service = new RawServer((request, socket, out) -> {
            out.write(RawServer.message("200 OK", "Content-Type: text/plain\r\n", answer));
            return true;
        });
        write(folder, "openapi/stock.openapi.yaml", PAGE.get(0));
        write(folder, "routes/stock.camel.yaml", PAGE.get(1));
        write(folder, "openapi/imports.openapi.yaml", CONTRACT);
        write(folder, "routes/imports.camel.yaml", ROUTES);
        gateway = TestGateway.start(
                folder, Map.of("serai.backend.warehouse.url", service.url(), "serai.backend.queue.url", service.url()));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        service.close();
    }

    private static HttpResponse<String> reserve(String json) {
        return gateway.post("/stock/v1/reservations", "application/json", json);
    }

    private static HttpResponse<String> take(String xml) {
        return gateway.post("/imports", "application/xml", xml);
    }

    @Test
    void putsJsonInFrontOfXml() {
        answer = GOOD.formatted("17");

        HttpResponse<String> reserved = reserve("{\"quantity\":2,\"sku\":\"A\"}");

        assertThat(reserved.body()).isEqualTo("{\"number\":17,\"parcels\":[\"a\"]}");
        assertThat(reserved.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(service.last().target()).isEqualTo("/reserve");
        assertThat(service.last().field("Content-Type")).isEqualTo("application/xml; charset=utf-8");
        assertThat(service.last().text()).isEqualTo(PAGE.get(2).replaceAll("\\n\\s*", ""));
    }

    @Test
    void refusesJsonOfClientsThatDoesNotFit() {
        HttpResponse<String> problem = reserve("{\"quantity\":\"2\",\"skuu\":\"A\"}");

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.body()).contains("#/quantity\"", "#/skuu\"", "did you mean 'sku'?", "must have 'sku'");
        assertThat(reserve("").statusCode()).isEqualTo(400);
        assertThat(reserve("{").body()).contains("The body is no JSON: line 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<s:reserved xmlns:s='urn:acme:stock'><number>x</number></s:reserved>", "<other/>", "Sorry", "''"})
    void takesAnswersThatDoNotFitForABadGateway(String body) {
        answer = body;

        HttpResponse<String> problem = reserve("{\"quantity\":2,\"sku\":\"A\"}");

        assertThat(problem.statusCode()).isEqualTo(502);
        assertThat(problem.body()).contains("backend-answer-invalid").doesNotContain("number", "XML");
    }

    @Test
    void translatesALargeAnswerWithoutHoldingTheEventLoop() {
        answer = GOOD.formatted("<!--" + "x".repeat(400_000) + "-->17");

        assertThat(reserve("{\"quantity\":2,\"sku\":\"A\"}").body()).startsWith("{\"number\":17,");
    }

    @Test
    void putsXmlInFrontOfJson() {
        answer = "{\"parcels\":[\"a\"],\"number\":17}";

        HttpResponse<String> taken =
                take("<reserve xmlns='urn:acme:stock'><item-number>A</item-number><quantity>+02</quantity></reserve>");

        assertThat(taken.body())
                .startsWith("<Confirmation")
                .endsWith("><number>17</number><parcel>a</parcel></Confirmation>");
        assertThat(taken.headers().firstValue("Content-Type")).contains("application/xml; charset=utf-8");
        assertThat(service.last().text()).isEqualTo("{\"sku\":\"A\",\"quantity\":2}");
        assertThat(service.last().field("Content-Type")).isEqualTo("application/json");
        answer = "{\"number\":true}";
        assertThat(take("<reserve xmlns='urn:acme:stock'><item-number>A</item-number><quantity>2</quantity></reserve>")
                        .statusCode())
                .isEqualTo(502);
    }

    @Test
    void refusesXmlOfClientsThatDoesNotFit() {
        HttpResponse<String> problem =
                take("<reserve xmlns='urn:acme:stock' a='1'><item>A</item><quantity>two</quantity></reserve>");

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.body())
                .contains("\"pointer\":\"/reserve\"", "has the attribute 'a', which the contract does not know")
                .contains(
                        "\"pointer\":\"/reserve/item\"", "\"pointer\":\"/reserve/quantity\"", "but must be an integer");
        assertThat(take("<reserve").body()).contains("The body is no XML: line 1");
        assertThat(take("<!DOCTYPE a [<!ENTITY b 'c'>]><reserve/>").statusCode())
                .isEqualTo(400);
    }
}
