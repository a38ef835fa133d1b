package io.serai.bench.jmh;

import io.serai.contract.ContractIndex;
import io.serai.gateway.http.RequestTarget;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Finds the operation of a request in a contract of one operation, and in one of a thousand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ContractIndexBenchmark {
    private static final int PATHS = 256;

    /** So many operations the contract has. */
    @Param({"1", "1000"})
    public int operations;

    private final ContractIndex<String> index = new ContractIndex<>();
    private final String[][] paths = new String[PATHS][];
    private final String[] raw = new String[PATHS];
    private int next;

    /** Adds the operations, and chooses those that are asked for: all of a small contract, some of a large one. */
    @Setup(Level.Trial)
    public void fill() {
        for (int i = 0; i < operations; i++) {
            index.add("/shop/v1", "GET", "/things" + i + "/{id}/parts/{part}", "operation" + i);
        }
        for (int i = 0; i < PATHS; i++) {
            String thing = "things" + (int) (i * 7919L % operations);
            paths[i] = new String[] {"shop", "v1", thing, "id" + i, "parts", "part" + i};
            raw[i] = "/" + String.join("/", paths[i]);
        }
    }

    /** From the segments of one path. */
    @Benchmark
    public Object find() {
        next = (next + 1) % PATHS;
        return find(paths[next]);
    }

    /** From the request line, whose text is checked and decoded first; its segments are new each time. */
    @Benchmark
    public Object findRaw() {
        next = (next + 1) % PATHS;
        return find(RequestTarget.parse(raw[next]).segments());
    }

    private Object find(String[] segments) {
        ContractIndex.Candidates<String> candidates = index.candidates(segments);
        return candidates == null ? null : candidates.find("GET");
    }
}
