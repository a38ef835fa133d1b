package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Measured;
import io.serai.bench.Measured.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What was measured of all contenders, and its tables. */
final class Outcome {
    private final List<Measured> all = new ArrayList<>();

    void add(Measured measured) {
        all.add(measured);
    }

    /** The figures of a contender. */
    Measured of(Contender contender) {
        return all.stream()
                .filter(measured -> measured.contender().equals(contender))
                .findFirst()
                .orElseThrow();
    }

    /** The figures of a contender that may not be there. */
    Optional<Measured> of(String name) {
        return all.stream().filter(measured -> measured.name().equals(name)).findFirst();
    }

    /** A sentence for each contender that had errors, but for some. */
    List<String> errors(Set<String> tolerated) {
        return all.stream()
                .filter(measured -> measured.errors() > 0 && !tolerated.contains(measured.name()))
                .map(measured -> measured.name() + " had " + measured.errors() + " errors")
                .toList();
    }

    /** Smallest (median) [largest] of all figures. */
    List<List<String>> figures() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        for (Figure figure : Figure.values()) {
            head.add(figure.title());
        }
        head.addAll(List.of("start ms", "errors"));
        rows.add(head);
        for (Measured measured : all) {
            List<String> row = new ArrayList<>(List.of(measured.name()));
            for (Figure figure : Figure.values()) {
                row.add(measured.text(figure));
            }
            row.add(Long.toString(measured.contender().readyMillis()));
            row.add(Long.toString(measured.errors()));
            rows.add(row);
        }
        return rows;
    }

    /** The best rounds as ratios to those of some contenders, as far as these took part; the first one always does. */
    List<List<String>> ratios(String... names) {
        List<Measured> yardsticks =
                Arrays.stream(names).map(this::of).flatMap(Optional::stream).toList();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(
                yardsticks.stream().map(yardstick -> "x " + yardstick.name()).collect(Collectors.joining(" / "))));
        for (Figure figure : Figure.values()) {
            head.add(figure.title().replaceFirst(" (us|ms).*", ""));
        }
        head.add("start");
        rows.add(head);
        for (Measured measured : all) {
            List<String> row = new ArrayList<>(List.of(measured.name()));
            for (Figure figure : Figure.values()) {
                row.add(each(yardsticks, yardstick -> measured.ratio(figure, yardstick)));
            }
            row.add(each(yardsticks, yardstick -> started(measured) / started(yardstick)));
            rows.add(row);
        }
        return rows;
    }

    private static String each(List<Measured> yardsticks, ToDoubleFunction<Measured> ratio) {
        return yardsticks.stream()
                .map(yardstick -> text(ratio.applyAsDouble(yardstick)))
                .collect(Collectors.joining(" / "));
    }

    private static double started(Measured measured) {
        return measured.contender().readyMillis();
    }

    private static String text(double ratio) {
        if (!Double.isFinite(ratio)) {
            return "-";
        }
        return String.format(Locale.ROOT, ratio >= 20 ? "%.0f" : "%.2f", ratio);
    }
}
