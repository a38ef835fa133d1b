package io.serai.bench;

import io.serai.bench.load.ClosedLoop;
import io.serai.bench.load.Load;
import io.serai.bench.load.Wrk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the command line and the environment ask for: {@code --rounds 3} or {@code BENCH_ROUNDS=3}.
 *
 * @param suites names, in the order to run them; empty for all
 * @param rounds how often each figure is taken, 0 for what the suite takes
 * @param seconds length of one round of load, 0 for what the suite takes
 * @param load {@code wrk} or {@code java}
 */
public record Options(List<String> suites, int rounds, int seconds, String load) {

    /** Reads the arguments; the environment says what they do not. */
    public static Options of(String[] arguments, Map<String, String> environment) {
        List<String> suites = new ArrayList<>();
        Map<String, String> said = new java.util.HashMap<>(environment);
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--rounds", "--seconds", "--load" -> {
                    if (i + 1 == arguments.length) {
                        throw new IllegalArgumentException(arguments[i] + " needs a value");
                    }
                    said.put("BENCH_" + arguments[i].substring(2).toUpperCase(java.util.Locale.ROOT), arguments[++i]);
                }
                default -> suites.add(arguments[i]);
            }
        }
        return new Options(
                suites,
                number(said, "BENCH_ROUNDS"),
                number(said, "BENCH_SECONDS"),
                said.getOrDefault("BENCH_LOAD", Command.exists("wrk") ? "wrk" : "java"));
    }

    public Options {
        if (!load.equals("wrk") && !load.equals("java")) {
            throw new IllegalArgumentException("unknown load '" + load + "'; expected wrk or java");
        }
        if (rounds < 0 || seconds < 0) {
            throw new IllegalArgumentException("rounds and seconds must not be negative");
        }
    }

    /** The clients that keep all connections busy. */
    public Load closedLoop() {
        return load.equals("wrk") ? new Wrk() : new ClosedLoop();
    }

    private static int number(Map<String, String> said, String key) {
        String value = said.getOrDefault(key, "0");
        if (!value.matches("\\d{1,4}")) {
            throw new IllegalArgumentException(key + " = '" + value + "' is not a number");
        }
        return Integer.parseInt(value);
    }
}
