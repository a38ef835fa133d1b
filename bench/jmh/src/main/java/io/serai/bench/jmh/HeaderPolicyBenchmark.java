package io.serai.bench.jmh;

import io.serai.exchange.Call;
import io.serai.gateway.camel.MessageIn;
import io.serai.gateway.camel.MessageOut;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What of a request reaches a route, and what of a message leaves as an answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HeaderPolicyBenchmark {
    private final MessageIn in = new MessageIn(Requests.OPERATION);
    private final MessageOut out = new MessageOut(Requests.OPERATION);
    private final MultiMap fields = Requests.fields();
    private final Map<String, Object> parameters = Map.of("id", "1", "limit", 10);
    private final Call call = Requests.call();
    private Exchange request;
    private Exchange answer;

    /** Makes one message for each direction. */
    @Setup(Level.Trial)
    public void fill() {
        DefaultCamelContext context = new DefaultCamelContext();
        request = new DefaultExchange(context);
        answer = new DefaultExchange(context);
        call.entering(Map.of("Accept", "application/json"));
        Requests.answer().forEach(answer.getMessage()::setHeader);
        answer.getMessage().setBody(Buffer.buffer("{}"));
    }

    /** From the fields of a request to headers and variables. */
    @Benchmark
    public Object in() {
        in.populate(request, fields, parameters, null);
        return request;
    }

    /** From headers to the fields of an answer. */
    @Benchmark
    public Object out() {
        return out.of(answer, call, Runnable::run);
    }
}
