package io.serai.demo;

import static io.serai.demo.DemoGateway.json;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SOAP 1.2 behind, by the contract; throttling. And plain XML by JAXB, in the Java DSL. */
class PricesDemoTest {
    private static DemoGateway demo;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoGateway.start(Map.of());
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void returnsPriceWithTypedTiers() {
        HttpResponse<String> response = price("SKU-1001");

        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json(response)).isEqualTo(json("""
                {"sku": "SKU-1001", "currency": "EUR", "validFrom": "2025-01-01", "listPrice": "19.9500",
                 "tiers": [{"minQuantity": 10, "price": "18.9525"}, {"minQuantity": 100, "price": "17.5560"}]}
                """));
    }

    @Test
    void makesArraysOfOneTierAndOfNone() {
        assertThat(json(price("SKU-1002")).path("tiers")).hasSize(1);
        assertThat(json(price("SKU-1002")).at("/tiers/0/price").asText()).isEqualTo("0.1000000000000000055");
        assertThat(json(price("SKU-1003")).path("tiers")).isEqualTo(json("[]"));
    }

    @Test
    void asksForTheCurrency() {
        assertThat(json(price("SKU-1001?currency=USD")).path("listPrice").asText())
                .isEqualTo("21.4900");
    }

    @Test
    void answersFaultOfUnknownProductWithNotFound() {
        HttpResponse<String> response = price("SKU-1004");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("detail").asText()).isEqualTo("No price for product SKU-1004");
    }

    @Test
    void answersTooManyCallsWithThePeriodOfTheThrottle() {
        // The tests before may have used up what the period allows; after a 200 it can only be less than five.
        assertThat(price("SKU-1001").statusCode()).isEqualTo(200);
        List<HttpResponse<String>> responses = IntStream.range(0, 30)
                .mapToObj(i -> demo.get("/prices/v1/prices/SKU-1001"))
                .toList();

        assertThat(responses).extracting(HttpResponse::statusCode).isSubsetOf(200, 429);
        assertThat(responses.stream().filter(response -> response.statusCode() == 200))
                .hasSizeLessThan(responses.size() / 2);
        HttpResponse<String> refused = responses.stream()
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(json(refused).path("type").asText())
                .isEqualTo("https://iana.org/assignments/http-problem-types#quota-exceeded");
    }

    @Test
    void returnsStockOfTheJavaRoute() {
        assertThat(json(demo.get("/inventory/v1/stock/SKU-1001"))).isEqualTo(json("""
                {"sku": "SKU-1001", "asOf": "2025-06-30T23:59:59Z", "available": 1220, "weightKg": 0.0125,
                 "warehouses": [{"code": "HAM", "quantity": 1200, "bin": "A-17"},
                                {"code": "RTM", "quantity": 35, "bin": "C-02"}]}
                """));
        assertThat(json(demo.get("/inventory/v1/stock/SKU-1003"))
                        .path("available")
                        .asInt())
                .isEqualTo(-1);
        assertThat(demo.get("/inventory/v1/stock/SKU-1004").statusCode()).isEqualTo(404);
    }

    /** The first answer that the throttle lets through. */
    private static HttpResponse<String> price(String sku) {
        return await().atMost(20, SECONDS)
                .until(() -> demo.get("/prices/v1/prices/" + sku), response -> response.statusCode() != 429);
    }
}
