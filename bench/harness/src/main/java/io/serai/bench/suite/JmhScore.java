package io.serai.bench.suite;

import io.serai.bench.Stats;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What JMH says of one benchmark with one set of parameters.
 *
 * @param allocated bytes for one call; 0 when that was not measured
 */
record JmhScore(String name, Stats nanos, double allocated) {

    /** Reads the file that {@code -rf json} makes. */
    static List<JmhScore> read(Path json) throws IOException {
        return objects(new JsonArray(Files.readString(json))).map(JmhScore::of).toList();
    }

    /** The best iteration of a benchmark. */
    static double named(String name, List<JmhScore> scores) {
        return scores.stream()
                .filter(score -> score.name.equals(name))
                .findFirst()
                .orElseThrow()
                .nanos
                .min();
    }

    private static JmhScore of(JsonObject score) {
        StringBuilder name = new StringBuilder(score.getString("benchmark").replaceFirst("[a-z.]+(?=[A-Z])", ""));
        for (var parameter : score.getJsonObject("params", new JsonObject())) {
            name.append(", ").append(parameter.getKey()).append(" = ").append(parameter.getValue());
        }
        double[] iterations = score.getJsonObject("primaryMetric").getJsonArray("rawData").stream()
                .flatMap(fork -> ((JsonArray) fork).stream())
                .mapToDouble(figure -> ((Number) figure).doubleValue())
                .toArray();
        double allocated = score.getJsonObject("secondaryMetrics", new JsonObject())
                .getJsonObject("gc.alloc.rate.norm", new JsonObject())
                .getDouble("score", 0.0);
        return new JmhScore(name.toString(), Stats.of(iterations), allocated);
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
