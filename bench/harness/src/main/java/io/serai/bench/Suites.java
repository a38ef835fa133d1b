package io.serai.bench;

import io.serai.bench.suite.Codec;
import io.serai.bench.suite.ColdStart;
import io.serai.bench.suite.Gather;
import io.serai.bench.suite.Idle;
import io.serai.bench.suite.Latency;
import io.serai.bench.suite.Memory;
import io.serai.bench.suite.Micro;
import io.serai.bench.suite.PassThrough;
import io.serai.bench.suite.Quick;
import io.serai.bench.suite.SlowBackend;
import io.serai.bench.suite.Stylesheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The suites by name, in the order in which all of them run. */
final class Suites {
    /** The short form of the others; no part of all. */
    private static final String QUICK = "quick";

    private final Map<String, Suite> suites = new LinkedHashMap<>();

    Suites() {
        suites.put("pass", new PassThrough());
        suites.put("slow", new SlowBackend());
        suites.put("gather", new Gather());
        suites.put("idle", new Idle());
        suites.put("latency", new Latency());
        suites.put("memory", new Memory());
        suites.put("xslt", new Stylesheet());
        suites.put("start", new ColdStart());
        suites.put("jmh", new Micro());
        suites.put("codec", new Codec());
        suites.put(QUICK, new Quick());
    }

    Suite get(String name) {
        Suite suite = suites.get(name);
        if (suite == null) {
            throw new IllegalArgumentException(
                    "no suite is named '" + name + "'; there are " + String.join(", ", suites.keySet()));
        }
        return suite;
    }

    List<String> all() {
        return suites.keySet().stream().filter(name -> !name.equals(QUICK)).toList();
    }
}
