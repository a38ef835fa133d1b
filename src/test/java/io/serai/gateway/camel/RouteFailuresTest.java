package io.serai.gateway.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.NullNode;
import io.serai.exchange.Call;
import io.serai.exchange.Trace;
import io.serai.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Proxy;
import javax.xml.transform.TransformerException;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.ThrottlerRejectedExecutionException;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteFailuresTest {
    private final Vertx vertx = Vertx.vertx();
    private final Call call = new Call(request("POST"), vertx.getOrCreateContext(), "r1", Trace.of(null, null), "");

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({
        "Exceeded the max throttle rate of 5 within 2000ms, 2",
        "Exceeded the max throttle rate of 5 within 2001ms, 3",
        "Exceeded the max throttle rate of 5 within 10ms, 1",
        "Exceeded the max throttle rate of 5 within 60000ms, 60",
        "Exceeded the max throttle rate of 5, 1",
        "Exceeded the max throttle rate of 5 within 99999999999999999999999ms, 1"
    })
    void answersThrottledCallWithThePeriodInWholeSeconds(String message, String seconds) {
        Exception failure = new RuntimeCamelException(new ThrottlerRejectedExecutionException(message));

        Problem problem = RouteFailures.problemOf(failure, call);

        assertThat(problem.status()).isEqualTo(429);
        assertThat(problem.fields()).containsEntry("Retry-After", seconds);
    }

    @Test
    void blamesTheClientForABodyThatIsNotThere() {
        Exception failure = new InvalidPayloadException(new DefaultExchange(new DefaultCamelContext()), String.class);

        assertThat(RouteFailures.problemOf(failure, call).status()).isEqualTo(400);
    }

    @Test
    void blamesTheRouteForAFunctionThatThereIsNot() throws JsonProcessingException {
        JsonQuery query = JsonQuery.compile("nosuch(1)", Versions.JQ_1_6);
        Exception failure =
                catchException(() -> query.apply(Scope.newEmptyScope(), NullNode.getInstance(), value -> {}));

        assertThat(RouteFailures.problemOf(new RuntimeCamelException(failure), call)
                        .status())
                .isEqualTo(500);
    }

    @Test
    void blamesTheBackendForAnAnswerThatFitsNoStylesheet() {
        Exception failure = new RuntimeCamelException(new TransformerException("no template matches o:surprise"));

        assertThat(RouteFailures.problemOf(failure, call).status()).isEqualTo(500);
        call.called("orders", 200, 0);
        assertThat(RouteFailures.problemOf(failure, call).name()).isEqualTo("backend-answer-invalid");
    }

    /** A request of which only the head is asked. */
    private static HttpServerRequest request(String method) {
        return (HttpServerRequest) Proxy.newProxyInstance(
                RouteFailuresTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, asked, arguments) -> asked.getName().equals("method") ? HttpMethod.valueOf(method) : "/");
    }
}
