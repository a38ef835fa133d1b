package io.serai.demo;

import static io.serai.demo.DemoGateway.json;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scatter-gather: a page of four parts, with a time limit. */
class ProductsDemoTest {
    private static DemoGateway demo;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoGateway.start(Map.of("products.time-limit", "2s"));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void returnsAllParts() {
        HttpResponse<String> response = page("SKU-1001", missing -> missing.isEmpty());

        assertThat(response.headers().firstValue("X-Parts-Completed")).contains("true");
        assertThat(response.headers().firstValue("Cache-Control")).isEmpty();
        JsonNode page = json(response);
        assertThat(page.fieldNames()).toIterable().containsExactly("product", "price", "stock", "reviews", "missing");
        assertThat(page.at("/product/name").asText()).isEqualTo("Hexagon bolt M8");
        assertThat(page.at("/price/listPrice").asText()).isEqualTo("19.9500");
        assertThat(page.at("/stock/available").asInt()).isEqualTo(1220);
        assertThat(page.at("/reviews/count").asInt()).isEqualTo(2);
    }

    @Test
    void keepsEveryDigitOfAPart() {
        assertThat(page("SKU-1003", missing -> missing.equals(List.of("reviews")))
                        .body())
                .contains("12345.6789012345678901");
    }

    @Test
    void marksPartThatIsLate() {
        HttpResponse<String> response =
                page("SKU-1001?reviewsDelay=10000", missing -> missing.equals(List.of("reviews")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Parts-Completed")).contains("false");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(response).has("reviews")).isFalse();
        assertThat(json(response).path("errors")).isEqualTo(json("""
                [{"part": "reviews", "type": "/problems/backend-timeout", "title": "Backend timeout", "status": 504}]
                """));
        // The call that is late is given up with the answer, and the next page has its reviews.
        await().atMost(10, SECONDS).until(() -> demo.gateway().generation().open() == 0);
        assertThat(json(page("SKU-1001", missing -> missing.isEmpty())).has("reviews"))
                .isTrue();
    }

    @Test
    void marksPartsThatFailEachWithItsProblem() {
        JsonNode unknown = json(page("SKU-1004", missing -> missing.equals(List.of("price", "stock"))));
        assertThat(unknown.path("errors").findValuesAsText("status")).containsExactly("404", "404");

        JsonNode broken = json(page("SKU-1003", missing -> missing.equals(List.of("reviews"))));
        assertThat(broken.at("/errors/0/type").asText()).isEqualTo("/problems/backend-answer-invalid");
        assertThat(broken.toString()).doesNotContain("reviews-db-7");
    }

    @Test
    void refusesProductThatTheCatalogueDoesNotHave() {
        HttpResponse<String> response = demo.get("/products/v1/products/SKU-9999");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("detail").asText()).isEqualTo("There is no product SKU-9999.");
    }

    @Test
    void failsWhenTheRequiredPartIsLate() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                DemoGateway late = DemoGateway.start(Map.of(
                        "serai.backend.catalogue.url",
                        "http://127.0.0.1:" + silent.getLocalPort(),
                        "products.time-limit",
                        "200ms"))) {
            HttpResponse<String> response = late.get("/products/v1/products/SKU-1001");

            assertThat(response.statusCode()).isEqualTo(504);
            assertThat(json(response).path("type").asText()).isEqualTo("/problems/backend-timeout");
        }
    }

    /** The first page that misses what it should: the throttle of the prices and a slow machine may take more away. */
    private static HttpResponse<String> page(String sku, Predicate<List<String>> missing) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> demo.get("/products/v1/products/" + sku),
                        response -> missing.test(texts(json(response).path("missing"))));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
