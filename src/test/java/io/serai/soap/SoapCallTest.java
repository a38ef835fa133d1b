package io.serai.soap;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawServer;
import io.serai.gateway.TestGateway;
import io.serai.mapping.Parcels;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoapCallTest {
    private static final String ENVELOPE = "<soapenv:Envelope xmlns:soapenv='http://schemas.xmlsoap.org/soap/envelope/'"
            + " xmlns:p='urn:acme:parcels:v1' xmlns:c='urn:acme:common:v1'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>";

    private static final String ROUTES = """
            - route:
                from:
                  uri: direct:parcels.getParcel
                  steps:
                    - to:
                        uri: soap:parcels.getParcel
                        parameters: {backend: parcels}
            """;

    @TempDir
    static Path folder;

    static RawServer service;
    static TestGateway gateway;
    static volatile String status = "200 OK";
    static volatile String answer = "";

    @BeforeAll
    static void start() throws Exception {
        service = new RawServer((request, socket, out) -> {
            out.write(RawServer.message(status, "Content-Type: text/xml; charset=utf-8\r\n", answer));
            return true;
        });
        write(folder, "openapi/parcels.openapi.yaml", Parcels.CONTRACT);
        write(folder, "routes/parcels.camel.yaml", ROUTES);
        gateway = TestGateway.start(
                folder,
                Map.of(
                        "serai.backend.parcels.url",
                        service.url() + "/ws/?client=100",
                        "serai.api.parcels.unrouted",
                        "soap"));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        service.close();
    }

    private static HttpResponse<String> search(String body) {
        return TestGateway.send(gateway.request("/parcels/search")
                .header("Content-Type", "application/json")
                .header("X-Tenant", "t1")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void answers(String httpStatus, String body) {
        status = httpStatus;
        answer = body;
    }

    private static String good(String unit, String value) {
        return ENVELOPE + "<soapenv:Header><p:Depot>Graz</p:Depot></soapenv:Header><soapenv:Body>"
                + "<p:GetParcelResponse id='1001'><p:weight unit='" + unit + "'>" + value + "</p:weight>"
                + "<p:collected xsi:nil='true'/></p:GetParcelResponse></soapenv:Body></soapenv:Envelope>";
    }

    private static String fault(String code, String detail) {
        return ENVELOPE + "<soapenv:Body><soapenv:Fault><faultcode>" + code + "</faultcode>"
                + "<faultstring>No parcel A-17</faultstring>" + detail
                + "</soapenv:Fault></soapenv:Body></soapenv:Envelope>";
    }

    @Test
    void callsAndAnswersAsTheContractSays() {
        answers("200 OK", good("kg", "2.500"));

        HttpResponse<String> parcel = search("{\"reference\":\"A-17 & <b>\"}");

        assertThat(parcel.body())
                .isEqualTo(
                        "{\"id\":1001,\"weight\":{\"unit\":\"kg\",\"value\":2.500},\"collected\":null,\"events\":[]}");
        assertThat(parcel.statusCode()).isEqualTo(200);
        assertThat(parcel.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(parcel.headers().firstValue("X-Depot")).contains("Graz");
        assertThat(service.last().target()).isEqualTo("/ws/?client=100");
        assertThat(service.last().field("SOAPAction")).isEqualTo("\"urn:acme:parcels:GetParcel\"");
        assertThat(service.last().field("Content-Type")).isEqualTo("text/xml; charset=utf-8");
        assertThat(service.last().text())
                .contains("<soapenv:Header><n1:Tenant xmlns:n1=\"urn:acme:parcels:v1\"")
                .contains(">t1</n1:Tenant></soapenv:Header><soapenv:Body>")
                .contains("<n1:reference>A-17 &amp; &lt;b&gt;</n1:reference>");
    }

    @Test
    void makesADeclaredFaultItsProblem() {
        answers(
                "500 Error",
                fault("soapenv:Client", "<detail><p:NoSuchParcel><p:hint>Check it</p:hint></p:NoSuchParcel></detail>"));

        HttpResponse<String> problem = search("{\"reference\":\"A-17\"}");

        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.body())
                .contains(
                        "\"type\":\"/problems/no-such-parcel\"",
                        "\"title\":\"NoSuchParcel\"",
                        "\"detail\":\"No parcel A-17\"")
                .contains("\"fault\":{\"NoSuchParcel\":{\"hint\":\"Check it\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "soapenv:Client, 400, invalid-request",
        "soapenv:Server, 502, backend-answer-invalid",
        "soapenv:Server.Busy, 502, backend-answer-invalid",
        "soapenv:MustUnderstand, 502, backend-answer-invalid",
        "soapenv:Client.Auth, 400, invalid-request"
    })
    void makesOtherFaultsProblemsByTheirCodes(String code, int expected, String type) {
        for (String http : new String[] {"200 OK", "500 Error"}) {
            answers(http, fault(code, ""));
            HttpResponse<String> problem = search("{\"reference\":\"A-17\"}");
            assertThat(problem.statusCode()).isEqualTo(expected);
            assertThat(problem.body()).contains("/problems/" + type).doesNotContain("soapenv");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 OK|<html><body>Maintenance</body></html>",
                "200 OK|''",
                "503 Busy|Busy",
                "200 OK|<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                "200 OK|<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>",
                "200 OK|<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><x/></e:Body></e:Envelope>",
                "200 OK|<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>"
            })
    void takesWhatIsNoAnswerForABadGateway(String http, String body) {
        answers(http, body);

        assertThat(search("{\"reference\":\"A-17\"}").statusCode()).isEqualTo(502);
    }

    @Test
    void neverPassesAWrongValue() {
        answers("200 OK", good("kg", "heavy"));
        assertThat(search("{\"reference\":\"A-17\"}").statusCode()).isEqualTo(502);
        answers("500 Error", good("kg", "1"));
        assertThat(search("{\"reference\":\"A-17\"}").statusCode()).isEqualTo(502);
    }

    @Test
    void readsALargeAnswerWithoutHoldingTheEventLoop() {
        answers("200 OK", good("kg", "2").replace("<p:weight", "<!--" + "x".repeat(400_000) + "--><p:weight"));

        assertThat(search("{\"reference\":\"A-17\"}").body()).contains("\"unit\":\"kg\",\"value\":2");
    }

    @Test
    void findsErrorsInsideGoodAnswers() {
        answers("200 OK", good("error", "0"));

        HttpResponse<String> problem = search("{\"reference\":\"A-17\"}");

        assertThat(problem.statusCode()).isEqualTo(409);
        assertThat(problem.body()).contains("/problems/broken-scale", "The scale is broken.");
    }

    @Test
    void refusesWhatDoesNotFitAllAtOnce() {
        HttpResponse<String> problem = search("{\"number\":\"1\",\"refrence\":true}");

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.body())
                .contains("#/number\"", "must be an integer", "#/refrence\"", "did you mean 'reference'?");
        assertThat(search("{\"reference\":").statusCode()).isEqualTo(400);
        assertThat(search("[]").statusCode()).isEqualTo(400);
    }

    @Test
    void servesAnOperationWithoutARoute() {
        answers("200 OK", good("kg", "2"));

        assertThat(gateway.get("/parcels/17").body()).contains("\"id\":1001");
        assertThat(service.last().text()).contains("<n1:number>17</n1:number>");
        assertThat(service.last().field("Content-Type"))
                .isEqualTo("application/soap+xml; charset=utf-8; action=\"urn:acme:parcels:GetParcel\"");
        assertThat(service.last().field("SOAPAction")).isNull();
        assertThat(service.last().target()).isEqualTo("/ws/?client=100");
    }

    @Test
    void callsOneWayAndPutsAParameterWhereItBelongs() {
        answers("202 Accepted", "");

        HttpResponse<String> taken = gateway.post("/parcels/17/scans", "application/json", "{\"place\":\"Graz\"}");

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(service.last().text())
                .contains(
                        "<n1:source>gateway</n1:source><n1:parcel><n1:id>17</n1:id></n1:parcel><n1:place>Graz</n1:place>");
        assertThat(gateway.post("/parcels/17/scans", "application/json", "{\"source\":\"me\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void publishesNothingOfTheMapping() {
        assertThat(gateway.get("/openapi/parcels.json").body())
                .contains("getParcel", "\"place\"")
                .doesNotContain("x-soap", "x-xml", "x-xsd", "\"source\"", "urn:acme:parcels");
    }
}
