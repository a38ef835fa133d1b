package io.serai.bench.load;

import io.serai.bench.Command;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load by wrk, on one thread. */
public final class Wrk implements Load {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ([\\d.]+)(ms|s|m)");
    private static final Pattern PERCENTILE = Pattern.compile("(50|99)%\\s+([\\d.]+)(us|ms|s|m)");
    private static final Pattern STATUSES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern SOCKETS =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    @Override
    public Result run(URI address, int connections, int seconds) throws IOException, InterruptedException {
        List<String> command = List.of(
                "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s", "--latency", "" + address);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("wrk failed:\n" + output);
        }
        return parse(output);
    }

    @Override
    public String version() throws IOException, InterruptedException {
        return Command.firstLine("wrk", "-v").replaceFirst(" \\[.*", "");
    }

    static Result parse(String output) throws IOException {
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
        long refused = sum(STATUSES.matcher(output));
        long good = count - refused;
        return new Result(good, good / seconds, latency[0], latency[1], refused + sum(SOCKETS.matcher(output)));
    }

    private static long sum(Matcher matcher) {
        long sum = 0;
        if (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                sum += Long.parseLong(matcher.group(i));
            }
        }
        return sum;
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
