package io.serai.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.problem.ProblemException;
import org.apache.camel.EndpointInject;
import org.apache.camel.Exchange;
import org.apache.camel.Produce;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AdviceWithRouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.test.main.junit5.AdviceRouteMapping;
import org.apache.camel.test.main.junit5.CamelMainTest;
import org.apache.camel.test.main.junit5.Configure;
import org.junit.jupiter.api.Test;

/**
 * One YAML route alone, without a gateway: Camel loads the file, its call of the backend becomes a mock, and the test is
 * the request. The pattern of docs/testing-routes.md.
 */
@CamelMainTest(advices = @AdviceRouteMapping(route = "prices-getPrice", advice = PriceRouteTest.NoBackend.class))
class PriceRouteTest {
    @EndpointInject("mock:pricing")
    MockEndpoint pricing;

    @Produce("direct:prices.getPrice")
    ProducerTemplate operation;

    @Configure
    void useTheRouteFile(MainConfigurationProperties main) {
        main.setRoutesIncludePattern("file:routes/prices.camel.yaml");
    }

    static class NoBackend extends AdviceWithRouteBuilder {
        @Override
        public void configure() {
            weaveById("getPrice-call-backend").replace().to("mock:pricing");
        }
    }

    @Test
    void makesJsonOfThePrice() throws Exception {
        pricing.expectedMessageCount(1);
        answer("""
                <GetPriceResponse xmlns="urn:example:pricing:2024">
                  <price><sku>SKU-1001</sku><currency>EUR</currency><validFrom>2025-01-01</validFrom><list>12.50</list>
                    <tier minQuantity="100">11.90</tier></price>
                </GetPriceResponse>""");

        Exchange exchange = request("SKU-1001");

        pricing.assertIsSatisfied();
        assertThat(pricing.getExchanges().get(0).getMessage().getBody(String.class))
                .contains("GetPrice sku=\"SKU-1001\"");
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
        JsonNode price = exchange.getMessage().getBody(JsonNode.class);
        assertThat(price.at("/listPrice").asText()).isEqualTo("12.50");
        assertThat(price.at("/tiers/0/minQuantity").asInt()).isEqualTo(100);
    }

    @Test
    void answersNotFoundForTheFaultThatSaysSo() {
        answer(
                "<s:Fault xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Detail><UnknownProduct/></s:Detail></s:Fault>");

        Exchange exchange = request("SKU-9999");

        assertThat(exchange.getException(ProblemException.class).problem().status())
                .isEqualTo(404);
    }

    private void answer(String body) {
        pricing.whenAnyExchangeReceived(exchange -> exchange.getMessage().setBody("""
                <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>%s</s:Body></s:Envelope>""".formatted(body)));
    }

    /** A request as the gateway makes it: the parameters of the operation are variables. */
    private Exchange request(String sku) {
        return operation.request(operation.getDefaultEndpoint(), exchange -> exchange.setVariable("sku", sku));
    }
}
