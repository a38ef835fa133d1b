import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;

/**
 * Ratings API: reckons ratings of what the reviews say. Contract: openapi/ratings.openapi.yaml.
 */
public class Ratings extends RouteBuilder {
    @Override
    public void configure() {
        // GET /ratings/v1/ratings/{sku}
        from("direct:ratings.getRating")
                .routeId("ratings-getRating")
                .to("backend:reviews/reviews/{sku}?method=GET").id("getRating-call-backend")
                .choice().id("getRating-has-reviews")
                    .when(header(Exchange.HTTP_RESPONSE_CODE).isNotEqualTo(200))
                        .to("problem:backend-answer-invalid").id("getRating-refuse")
                .end()
                .unmarshal().json(JsonLibrary.Jackson, JsonNode.class).id("getRating-read")
                .process(exchange -> exchange.getMessage().setBody(Rating.of(
                        exchange.getVariable("sku", String.class), exchange.getMessage().getBody(JsonNode.class))))
                        .id("getRating-reckon")
                .marshal().json(JsonLibrary.Jackson).id("getRating-write")
                .setHeader("Content-Type", constant("application/json"));
    }

    /** The schema Rating of the contract. */
    public record Rating(String sku, int reviews, BigDecimal rating) {
        /** As if there were eight more reviews, of three stars each. */
        static Rating of(String sku, JsonNode reviews) {
            int count = reviews.path("count").asInt();
            BigDecimal stars = reviews.path("average").decimalValue().multiply(BigDecimal.valueOf(count));
            BigDecimal all = stars.add(BigDecimal.valueOf(8 * 3));
            return new Rating(sku, count, all.divide(BigDecimal.valueOf(count + 8), 2, RoundingMode.HALF_UP));
        }
    }
}
