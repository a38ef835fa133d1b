package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Load;
import io.serai.bench.Report;
import io.serai.bench.Stats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Loads contenders in turn, so that whatever disturbs the machine disturbs all of them; the first is the yardstick. */
final class Comparison {
    private static final int WARM_UP_SECONDS = 8;

    private final List<Contender> contenders;
    private final int connections;

    Comparison(List<Contender> contenders, int connections) {
        this.contenders = contenders;
        this.connections = connections;
    }

    void run(Report report, int rounds, int seconds) throws IOException, InterruptedException {
        double[][] cpu = new double[contenders.size()][rounds];
        Load.Result[][] loads = new Load.Result[contenders.size()][rounds];
        for (Contender contender : contenders) {
            Load.run(contender.address(), connections, WARM_UP_SECONDS);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                Contender contender = contenders.get(i);
                long before = contender.program().cpuMicros();
                loads[i][round] = Load.run(contender.address(), connections, seconds);
                cpu[i][round] = (contender.program().cpuMicros() - before) / (double) loads[i][round].requests();
            }
        }
        report.table(rows(cpu, loads));
    }

    private List<List<String>> rows(double[][] cpu, Load.Result[][] loads) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                "CPU us/request",
                "x " + contenders.get(0).name(),
                "requests/s",
                "p50 ms",
                "p99 ms",
                "MiB",
                "errors"));
        double yardstick = Stats.of(cpu[0]).min();
        for (int i = 0; i < contenders.size(); i++) {
            Stats micros = Stats.of(cpu[i]);
            rows.add(List.of(
                    contenders.get(i).name(),
                    micros.text(1),
                    String.format(Locale.ROOT, "%.2f", micros.min() / yardstick),
                    Stats.of(figures(loads[i], Load.Result::perSecond)).text(0),
                    Stats.of(figures(loads[i], Load.Result::p50)).text(2),
                    Stats.of(figures(loads[i], Load.Result::p99)).text(1),
                    Long.toString(contenders.get(i).program().residentMib()),
                    Long.toString((long) sum(figures(loads[i], Load.Result::errors)))));
        }
        return rows;
    }

    private static double[] figures(Load.Result[] results, java.util.function.ToDoubleFunction<Load.Result> figure) {
        return java.util.Arrays.stream(results).mapToDouble(figure).toArray();
    }

    private static double sum(double[] figures) {
        return java.util.Arrays.stream(figures).sum();
    }
}
