package io.serai.bench.suite;

import io.serai.bench.Goal;
import io.serai.bench.Lab;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The mapping between XML and JSON, both ways, beside the bare parsers and other ways to the same result. */
public final class Codec implements Suite {
    static final String BENCHMARK = "CodecBenchmark";

    /** Sizes of the XML by the number of orders in it. */
    private static final Map<Integer, String> SIZES = Map.of(3, "2.6 KB", 70, "58 KB", 6000, "5 MB");

    private static final List<Integer> ORDERS = List.of(3, 70, 6000);

    private record Way(String benchmark, String name) {}

    private static final Way READ = new Way("toJson", "**Serai**");
    private static final Way READ_SAXON = new Way("toJsonBySaxon", "Saxon, XSLT 3.0 with maps");
    private static final List<Way> READING = List.of(
            new Way("parseXml", "Woodstox, bare parse"),
            READ,
            new Way("toJsonByXmlMapper", "jackson-dataformat-xml, a tree without types"),
            new Way("toJsonByJaxb", "JAXB and Jackson"),
            READ_SAXON);

    private static final Way WRITE = new Way("toXml", "**Serai**");
    private static final Way WRITE_SAXON = new Way("toXmlBySaxon", "Saxon, XSLT 3.0 with maps");
    private static final List<Way> WRITING = List.of(
            new Way("parseJson", "Jackson, bare scan"), WRITE, new Way("toXmlByJaxb", "Jackson and JAXB"), WRITE_SAXON);

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        List<JmhScore> scores = new Jmh(lab, List.of(BENCHMARK + ".*"))
                .run(List.of("-f", "2", "-wi", "5", "-w", "1s", "-i", "" + rounds, "-r", "1s", "-prof", "gc"));
        report.say("JMH, one thread, two JVMs with " + rounds + " iterations of 1 s each: time of one message in us,"
                + " smallest (median) [largest]; how many times as long as the first row, best of both; bytes allocated"
                + " for it. All but the bare parsers and jackson-dataformat-xml make the same result; it is compared"
                + " before.");
        for (int orders : ORDERS) {
            table("XML to JSON, " + SIZES.get(orders), READING, orders, scores, report);
            table("JSON to XML, " + SIZES.get(orders) + " of XML", WRITING, orders, scores, report);
            goals(orders, scores, report);
        }
    }

    private static void table(String title, List<Way> ways, int orders, List<JmhScore> scores, Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(title, "us", "x the first", "KB allocated"));
        double first = score(ways.get(0), orders, scores).nanos().min();
        for (Way way : ways) {
            JmhScore score = score(way, orders, scores);
            rows.add(List.of(
                    way.name,
                    score.nanos().times(0.001).text(1),
                    text(score.nanos().min() / first, 2),
                    text(score.allocated() / 1024, 1)));
        }
        report.table(rows);
    }

    private static void goals(int orders, List<JmhScore> scores, Report report) {
        String size = SIZES.get(orders);
        double read = best(READ, orders, scores);
        double write = best(WRITE, orders, scores);
        report.goal(Goal.atLeast(
                0.6,
                "XML to JSON, " + size,
                "x the speed of the bare parse",
                best(READING.get(0), orders, scores) / read));
        report.goal(Goal.atLeast(
                5, "XML to JSON, " + size, "x the speed of Saxon", best(READ_SAXON, orders, scores) / read));
        report.goal(Goal.atLeast(
                0.4,
                "JSON to XML, " + size,
                "x the speed of the bare scan",
                best(WRITING.get(0), orders, scores) / write));
    }

    private static double best(Way way, int orders, List<JmhScore> scores) {
        return score(way, orders, scores).nanos().min();
    }

    private static JmhScore score(Way way, int orders, List<JmhScore> scores) {
        String name = BENCHMARK + '.' + way.benchmark + ", orders = " + orders;
        return scores.stream()
                .filter(score -> score.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(double figure, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", figure);
    }
}
