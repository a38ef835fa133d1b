package io.serai.bench.suite;

import io.serai.bench.Lab;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import java.io.IOException;

/** Micro-benchmarks by JMH of what every request needs. */
public final class Micro implements Suite {
    private final boolean all;

    /** All of them. */
    public Micro() {
        this(true);
    }

    /** All of them, or only the contract index. */
    Micro(boolean all) {
        this.all = all;
    }

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        report.say(all ? "" : "");
    }
}
