package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Report;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** Looks at what contenders answer before they are measured: only those whose answers are whole take part. */
final class Answers {
    private Answers() {}

    /** Those that answer 200 with exactly this body; the others are reported as failures. */
    static List<Contender> equalTo(String body, List<Contender> contenders, Report report) {
        return that(body::equals, contenders, report);
    }

    /** Those that answer 200 with a body that passes the check. */
    static List<Contender> that(Predicate<String> check, List<Contender> contenders, Report report) {
        return contenders.stream()
                .filter(contender -> {
                    String answer = answer(contender);
                    boolean whole = answer.startsWith("200 ") && check.test(answer.substring(4));
                    if (!whole) {
                        report.failure(contender.name() + " does not answer as it should, but with "
                                + answer.substring(0, Math.min(200, answer.length())));
                    }
                    return whole;
                })
                .toList();
    }

    /** Status and body. */
    static String answer(Contender contender) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) contender.address().toURL().openConnection();
            connection.setReadTimeout(10_000);
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return status + " " + text;
            }
        } catch (IOException e) {
            return "nothing: " + e.getMessage();
        }
    }
}
