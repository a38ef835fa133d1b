package io.serai.backend;

import io.serai.bench.jmh.Requests;
import io.serai.exchange.Call;
import io.vertx.core.MultiMap;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.Optional;
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

/** From the headers of a message to the fields of a backend request; in this package, since that is no public class. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OutboundHeadersBenchmark {
    private final Pseudonym pseudonym = Pseudonym.of(Optional.empty());
    private final Call call = Requests.call();
    private Exchange exchange;

    /** Makes the message. */
    @Setup(Level.Trial)
    public void fill() {
        exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setHeader("Accept", "application/json");
        exchange.getMessage().setHeader("Accept-Language", "de, en;q=0.5");
        exchange.getMessage().setHeader("X-Region", "EU");
        exchange.getMessage().setHeader("CamelHttpResponseCode", 200);
    }

    /** With what the gateway adds: trace, Via, Forwarded. */
    @Benchmark
    public Object fields() {
        MultiMap headers = HeadersMultiMap.httpHeaders();
        OutboundHeaders.addTo(headers, exchange, call, pseudonym);
        return headers;
    }
}
