package io.serai.demo;

import static io.serai.demo.DemoGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SOAP 1.1 behind, JSON in front, by the contract and a stylesheet; content-based routing by country. */
class OrdersDemoTest {
    private static final String ORDERS = "/orders/v1/orders";

    private static Path queue;
    private static DemoGateway demo;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        queue = folder.resolve("manual-orders");
        demo = DemoGateway.start(Map.of("orders.manual-queue", queue.toString()));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void returnsOrderAsJson() {
        HttpResponse<String> response = demo.get(ORDERS + "/1001");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map().keySet()).containsExactlyInAnyOrder("content-type", "content-length");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json(response)).isEqualTo(json("""
                {"orderId": "1001", "region": "EU", "status": "SHIPPED",
                 "placedOn": "2025-03-14", "shippedAt": "2025-03-16T08:30:00+01:00",
                 "customer": {"name": "Café Größe & Söhne", "country": "DE"},
                 "lines": [{"sku": "SKU-1001", "quantity": 12, "unitPrice": "18.9525"}],
                 "total": {"amount": "227.4300", "currency": "EUR"}}
                """));
    }

    @Test
    void leavesOutWhatAnOpenOrderLacks() {
        JsonNode order = json(demo.get(ORDERS + "/1002"));

        assertThat(order.path("status").asText()).isEqualTo("OPEN");
        assertThat(order.has("shippedAt")).isFalse();
        assertThat(order.path("lines")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "1002, /lines/1/unitPrice, 0.1234567890123456789",
        "1003, /total/amount, 90071992547409.93",
        "7001, /total/amount, 2041.0000"
    })
    void keepsEveryDigit(String orderId, String pointer, String digits) {
        assertThat(json(demo.get(ORDERS + "/" + orderId)).at(pointer).asText()).isEqualTo(digits);
    }

    @Test
    void asksTheRegionThatBookedTheOrder() {
        assertThat(json(demo.get(ORDERS + "/7001")).path("region").asText()).isEqualTo("US");
    }

    @Test
    void answersDeclaredFaultWithNotFound() {
        HttpResponse<String> response = demo.get(ORDERS + "/4711");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(response).path("type").asText()).isEqualTo("/problems/not-found");
        assertThat(json(response).path("detail").asText()).isEqualTo("There is no order 4711");
    }

    @Test
    void answersOtherFaultWithBadGatewayAndHidesIt() {
        HttpResponse<String> response = demo.get(ORDERS + "/9999");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(json(response).path("type").asText()).isEqualTo("/problems/backend-answer-invalid");
        assertThat(response.body()).doesNotContain("ORA-", "soap", "Fault");
    }

    @ParameterizedTest
    @CsvSource({"DE, EU, EUR", "GB, EU, EUR", "US, US, USD", "CA, US, USD"})
    void booksWhereTheCountrySays(String country, String region, String currency) {
        HttpResponse<String> response = demo.post(ORDERS, newOrder("Bolt & Nut <Inc.> ]]> \\\"x\\\"", country));

        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode order = json(response);
        assertThat(order.path("region").asText()).isEqualTo(region);
        assertThat(order.at("/total/currency").asText()).isEqualTo(currency);
        assertThat(order.at("/customer/name").asText()).isEqualTo("Bolt & Nut <Inc.> ]]> \"x\"");
        String location = response.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(ORDERS + "/" + order.path("orderId").asText());
        assertThat(json(demo.get(location))).isEqualTo(order);
    }

    @Test
    void queuesForAPersonWhereNoRegionCoversTheCountry() throws IOException {
        String order = newOrder("Kiwi Ltd.", "NZ");

        HttpResponse<String> response = demo.post(ORDERS, order);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).path("status").asText()).isEqualTo("QUEUED");
        Path queued = queue.resolve(json(response).path("reference").asText() + ".json");
        assertThat(json(Files.readString(queued))).isEqualTo(json(order));
    }

    @Test
    void refusesWhatTheOrderServiceRefuses() {
        HttpResponse<String> response =
                demo.post(ORDERS, newOrder("Someone", "DE").replace("SKU-1001", "SKU-0000"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).path("detail").asText()).isEqualTo("There is no product SKU-0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"customer\"", "{} {}", "[]", ""})
    void refusesBodyThatIsNoObject(String body) {
        assertThat(demo.post(ORDERS, body).statusCode()).isEqualTo(400);
    }

    private static String newOrder(String customer, String country) {
        return """
                {"customer": {"name": "%s", "country": "%s"}, "lines": [{"sku": "SKU-1001", "quantity": 12}]}
                """.formatted(customer, country);
    }
}
