package io.serai.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.SafeJson;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.MulticastDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamedPartsTest {
    private final CamelContext camel = new DefaultCamelContext();
    private final NamedParts parts = new NamedParts();
    private final CountDownLatch released = new CountDownLatch(1);
    private long limitMillis = 60_000;

    @BeforeEach
    void name() {
        parts.setNames("product, price");
        parts.setRequired("product");
    }

    @AfterEach
    void stop() {
        released.countDown();
        camel.stop();
    }

    @Test
    void mergesPartsUnderTheirNamesInTheirOrder() throws Exception {
        Message answer = run(json("{\"id\": 1}"), json("{\"amount\": 0.1234567890123456789}"))
                .getMessage();

        assertThat(answer.getBody(JsonNode.class).toString())
                .isEqualTo("{\"product\":{\"id\":1},\"price\":{\"amount\":0.1234567890123456789},\"missing\":[]}");
        assertThat(answer.getHeader("X-Parts-Completed")).isEqualTo(true);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(answer.getHeader("Cache-Control")).isNull();
    }

    @Test
    void marksOptionalPartThatFailed() throws Exception {
        Message answer = run(json("{}"), problem(ProblemType.NOT_FOUND)).getMessage();

        assertThat(answer.getBody(JsonNode.class)).isEqualTo(tree("""
                {"product": {}, "missing": ["price"],
                 "errors": [{"part": "price", "type": "/problems/not-found", "title": "Not found", "status": 404}]}
                """));
        assertThat(answer.getHeader("X-Parts-Completed")).isEqualTo(false);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void takesAnswerThatIsNoSuccessForAFailure() throws Exception {
        Processor noSuccess = exchange -> {
            exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 500);
            exchange.getMessage().setBody(tree("{}"));
        };

        assertThat(status(run(json("{}"), noSuccess))).isEqualTo(502);
    }

    @Test
    void takesAnswerThatIsNoJsonForAFailure() throws Exception {
        assertThat(status(run(json("{}"), exchange -> exchange.getMessage().setBody(new Object()))))
                .isEqualTo(502);
    }

    @Test
    void marksPartThatIsLateAndForgetsItWhenItComes() throws Exception {
        Processor late = exchange -> {
            released.await();
            exchange.getMessage().setBody(tree("{}"));
        };

        limitMillis = 2_000;

        Exchange exchange = run(json("{}"), late);

        assertThat(status(exchange)).isEqualTo(504);
        JsonNode before = exchange.getMessage().getBody(JsonNode.class).deepCopy();
        released.countDown();
        camel.stop();
        assertThat(exchange.getMessage().getBody(JsonNode.class)).isEqualTo(before);
        assertThat(exchange.getException()).isNull();
    }

    @Test
    void failsWithTheProblemOfARequiredPart() throws Exception {
        assertThat(problemOf(run(problem(ProblemType.NOT_FOUND), json("{}")))).isEqualTo("not-found");
    }

    @Test
    void failsWithTimeoutWhenARequiredPartIsLate() throws Exception {
        limitMillis = 100;

        assertThat(problemOf(run(exchange -> released.await(), json("{}")))).isEqualTo("backend-timeout");
    }

    @Test
    void failsWithBadGatewayWhenARequiredPartFailsOtherwise() throws Exception {
        Processor failing = exchange -> {
            throw new IllegalStateException("boom");
        };
        assertThat(problemOf(run(failing, json("{}")))).isEqualTo("backend-answer-invalid");
    }

    @Test
    void failsWithReducedCapacityWhenARequiredPartIsRejected() throws Exception {
        Processor rejecting = exchange -> {
            throw new RejectedExecutionException("full");
        };
        assertThat(problemOf(run(rejecting, json("{}")))).isEqualTo("temporary-reduced-capacity");
    }

    @Test
    void refusesRequiredPartWithoutName() {
        parts.setRequired("product, stock");

        assertThatThrownBy(() -> run(json("{}"), json("{}")))
                .rootCause()
                .hasMessage("required = 'product, stock' is not among the names; expected some of 'product, price'");
    }

    @Test
    void failsWhenThereAreOtherBranchesThanNames() throws Exception {
        parts.setNames("product");

        assertThat(run(json("{}"), json("{}")).getException())
                .hasMessage("there are other branches than the names [product]");
    }

    private Exchange run(Processor... branches) throws Exception {
        List<Processor> all = new ArrayList<>(List.of(branches));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                MulticastDefinition multicast = from("direct:start")
                        .multicast(parts)
                        .parallelProcessing()
                        .streaming()
                        .timeout(limitMillis);
                all.forEach(branch -> multicast.pipeline().process(branch).end());
                multicast.end();
            }
        });
        camel.start();
        return camel.createFluentProducerTemplate().to("direct:start").send();
    }

    private static int status(Exchange exchange) {
        return exchange.getMessage()
                .getBody(JsonNode.class)
                .at("/errors/0/status")
                .asInt();
    }

    private static String problemOf(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(ProblemException.class);
        return ((ProblemException) exchange.getException()).problem().name();
    }

    private static Processor json(String body) {
        return exchange -> exchange.getMessage().setBody(tree(body));
    }

    private static Processor problem(ProblemType type) {
        return exchange -> {
            throw new ProblemException(Problem.of(type));
        };
    }

    private static JsonNode tree(String json) throws Exception {
        return SafeJson.mapper().readTree(json);
    }
}
