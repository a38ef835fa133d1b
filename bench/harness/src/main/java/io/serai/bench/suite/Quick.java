package io.serai.bench.suite;

import io.serai.bench.Lab;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import java.io.IOException;
import java.util.List;

/** The main rows of the other suites in short rounds, all in less than five minutes. */
public final class Quick implements Suite {
    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        List<Suite> parts = List.of(new PassThrough(false), new SlowBackend(false), new Gather(), new Micro(false));
        for (Suite part : parts) {
            part.run(lab, report, rounds, seconds);
            lab.endPrograms();
        }
    }

    @Override
    public int seconds() {
        return 3;
    }
}
