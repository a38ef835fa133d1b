package io.serai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The beginning of a report: command, revision, machine, versions, and whether the machine was quiet. */
final class Header {
    private final Lab lab;
    private final String suite;
    private final Options options;
    private final Disturbance disturbance = new Disturbance(0);
    private final ZonedDateTime start = ZonedDateTime.now(ZoneOffset.UTC);

    Header(Lab lab, String suite, Options options) throws IOException {
        this.lab = lab;
        this.suite = suite;
        this.options = options;
    }

    /** To be called while the contenders are still there. */
    String text() throws IOException, InterruptedException {
        return "Made with `" + command() + "` on "
                + start.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")) + " UTC, Serai at "
                + Versions.revision(lab.repository()) + ".\n"
                + disturbance.sentence(lab.cpuTicks()) + "\n\n"
                + "- Machine: " + Runtime.getRuntime().availableProcessors() + " cores, "
                + fromFile("cpuinfo", "model name")
                + ", " + fromFile("meminfo", "MemTotal").replaceFirst("(\\d+)\\d{3}\\d{3} kB", "$1 GB") + ", Linux "
                + System.getProperty("os.version") + "\n"
                + "- Java: " + java(lab.jdk())
                + lab.newerJdk().map(jdk -> "; " + java(jdk)).orElse("") + "\n"
                + "- Peers: " + String.join(", ", Versions.peers(lab.repository())) + "\n"
                + "- Load: " + options.closedLoop().version() + "\n";
    }

    private String command() {
        return (System.getenv("BENCH_JAVA_HOME") == null ? "" : "BENCH_JAVA_HOME=... ")
                + "bench/run " + suite
                + (options.rounds() == 0 ? "" : " --rounds " + options.rounds())
                + (options.seconds() == 0 ? "" : " --seconds " + options.seconds())
                + (options.load().equals("java") ? " --load java" : "");
    }

    private static String java(Jdk jdk) {
        try {
            return Command.firstLine(jdk.home().resolve("bin/java").toString(), "--version");
        } catch (IOException e) {
            return jdk.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return jdk.toString();
        }
    }

    private static String fromFile(String file, String key) throws IOException {
        return Files.readAllLines(Path.of("/proc", file)).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.replaceFirst(".*:\\s*", ""))
                .findFirst()
                .orElse("unknown");
    }
}
