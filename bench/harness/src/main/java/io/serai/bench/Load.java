package io.serai.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clients that ask as fast as they are answered: wrk, on one thread. */
public final class Load {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ([\\d.]+)(ms|s|m)");
    private static final Pattern PERCENTILE = Pattern.compile("(50|99)%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern SOCKETS =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    private Load() {}

    /**
     * What one round came to.
     *
     * @param errors answers that were not 2xx or 3xx, and requests without any
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    public record Result(long requests, double perSecond, double p50, double p99, long errors) {}

    /** Loads an address for some seconds. */
    public static Result run(URI address, int connections, int seconds) throws IOException, InterruptedException {
        List<String> command = List.of(
                "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s", "--latency", "" + address);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("wrk failed:\n" + output);
        }
        return parse(output);
    }

    private static Result parse(String output) throws IOException {
        Matcher requests = REQUESTS.matcher(output);
        if (!requests.find()) {
            throw new IOException("wrk says something new:\n" + output);
        }
        long count = Long.parseLong(requests.group(1));
        double seconds = seconds(requests.group(2), requests.group(3));
        double[] latency = new double[2];
        Matcher percentile = PERCENTILE.matcher(output);
        while (percentile.find()) {
            latency[percentile.group(1).equals("50") ? 0 : 1] =
                    1000 * seconds(percentile.group(2), percentile.group(3));
        }
        return new Result(count, count / seconds, latency[0], latency[1], errors(output));
    }

    private static long errors(String output) {
        long errors = 0;
        Matcher statuses = ERRORS.matcher(output);
        if (statuses.find()) {
            errors += Long.parseLong(statuses.group(1));
        }
        Matcher sockets = SOCKETS.matcher(output);
        if (sockets.find()) {
            for (int i = 1; i <= 4; i++) {
                errors += Long.parseLong(sockets.group(i));
            }
        }
        return errors;
    }

    private static double seconds(String figure, String unit) {
        double factor =
                switch (unit.toLowerCase(Locale.ROOT)) {
                    case "us" -> 1e-6;
                    case "ms" -> 1e-3;
                    case "m" -> 60;
                    default -> 1;
                };
        return Double.parseDouble(figure) * factor;
    }
}
