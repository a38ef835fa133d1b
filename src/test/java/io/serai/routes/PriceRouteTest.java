package io.serai.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.EndpointInject;
import org.apache.camel.Exchange;
import org.apache.camel.Produce;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AdviceWithRouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.processor.ThrottlerRejectedExecutionException;
import org.apache.camel.test.main.junit5.AdviceRouteMapping;
import org.apache.camel.test.main.junit5.CamelMainTest;
import org.apache.camel.test.main.junit5.Configure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One YAML route alone, without a gateway: Camel loads the file, its call of the service becomes a mock, and the test is
 * the request. The pattern of docs/testing-routes.md.
 */
@CamelMainTest(advices = @AdviceRouteMapping(route = "prices-getPrice", advice = PriceRouteTest.NoService.class))
class PriceRouteTest {
    @EndpointInject("mock:pricing")
    MockEndpoint pricing;

    @Produce("direct:prices.getPrice")
    ProducerTemplate operation;

    @Configure
    void useTheRouteFile(MainConfigurationProperties main) {
        main.setRoutesIncludePattern("file:routes/prices.camel.yaml");
    }

    static class NoService extends AdviceWithRouteBuilder {
        @Override
        public void configure() {
            weaveById("getPrice-call").replace().to("mock:pricing");
        }
    }

    @BeforeEach
    void answerPrices() {
        pricing.whenAnyExchangeReceived(exchange -> exchange.getMessage().setBody("""
                {"price": {"sku": "SKU-1001", "listPrice": "12.50"}}"""));
    }

    @Test
    void answersThePriceWithoutTheObjectAroundIt() throws Exception {
        pricing.expectedVariableReceived("sku", "SKU-1001");

        Exchange exchange = request("SKU-1001");

        pricing.assertIsSatisfied();
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage()
                        .getBody(JsonNode.class)
                        .path("listPrice")
                        .asText())
                .isEqualTo("12.50");
    }

    @Test
    void keepsFromTheServiceWhatItDoesNotBear() {
        List<Exchange> exchanges =
                IntStream.range(0, 30).mapToObj(i -> request("SKU-1001")).toList();

        List<Exchange> refused = exchanges.stream().filter(Exchange::isFailed).toList();
        assertThat(refused).isNotEmpty().allSatisfy(exchange -> assertThat(exchange.getException())
                .isInstanceOf(ThrottlerRejectedExecutionException.class));
        assertThat(pricing.getReceivedCounter()).isEqualTo(exchanges.size() - refused.size());
    }

    /** A request as the gateway makes it: the parameters of the operation are variables. */
    private Exchange request(String sku) {
        return operation.request(operation.getDefaultEndpoint(), exchange -> exchange.setVariable("sku", sku));
    }
}
