package io.serai.cli;

import io.serai.cases.CaseResult;
import io.serai.workspace.Printable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Results of cases as JUnit XML, which build servers read: a test suite for each API. */
final class JunitReport {
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");

    private JunitReport() {}

    static byte[] of(List<CaseResult> results) {
        Map<String, List<CaseResult>> byApi = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.of().operation().api(), TreeMap::new, Collectors.toList()));
        JunitReport report = new JunitReport();
        byApi.forEach(report::suite);
        return report.xml.append("</testsuites>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void suite(String api, List<CaseResult> results) {
        long failed = results.stream().filter(result -> !result.passed()).count();
        Duration took = results.stream().map(CaseResult::took).reduce(Duration.ZERO, Duration::plus);
        xml.append("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\" time=\"%s\">\n"
                .formatted(escaped(api), results.size(), failed, seconds(took)));
        results.forEach(result -> test(api, result));
        xml.append("  </testsuite>\n");
    }

    private void test(String api, CaseResult result) {
        xml.append("    <testcase classname=\"%s\" name=\"%s\" file=\"%s\" time=\"%s\""
                .formatted(
                        escaped(api),
                        escaped(result.of().id()),
                        escaped(result.of().file()),
                        seconds(result.took())));
        if (result.passed()) {
            xml.append("/>\n");
            return;
        }
        String first = result.differences().get(0).place();
        xml.append(">\n      <failure message=\"")
                .append(escaped(first + " differs"))
                .append("\">");
        result.differences().forEach(difference -> xml.append(escaped(difference.place()))
                .append("\n  expected ")
                .append(escaped(difference.expected()))
                .append("\n  actual   ")
                .append(escaped(difference.actual()))
                .append('\n'));
        xml.append("</failure>\n    </testcase>\n");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }

    private static String escaped(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
