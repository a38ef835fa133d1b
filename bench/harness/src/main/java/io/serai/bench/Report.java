package io.serai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The text of one run: what was measured where, and its tables, in Markdown. */
public final class Report {
    private final StringBuilder text = new StringBuilder();
    private final String suite;

    public Report(String suite, Path repository, String javaHome) throws IOException, InterruptedException {
        this.suite = suite;
        text.append("# ").append(suite).append("\n\n");
        text.append("Made with `bench/run ").append(suite).append("` on ").append(LocalDate.now());
        text.append(", revision ")
                .append(said(repository, "git", "rev-parse", "--short", "HEAD"))
                .append(".\n");
        text.append(Runtime.getRuntime().availableProcessors())
                .append(" cores, ")
                .append(cpu());
        text.append(", Linux ").append(System.getProperty("os.version")).append(", Java ");
        text.append(said(repository, javaHome + "/bin/java", "--version")).append(".\n");
    }

    /** Adds a paragraph. */
    public void say(String paragraph) {
        text.append('\n').append(paragraph).append('\n');
        System.out.println("\n" + paragraph);
    }

    /** Adds a table; the first row is its head. */
    public void table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder("\n");
        for (int i = 0; i < rows.size(); i++) {
            table.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                table.append("|---".repeat(rows.get(0).size())).append("|\n");
            }
        }
        text.append(table);
        System.out.print(table);
    }

    /** Writes {@code bench/results/<date>-<suite>.md}. */
    public Path write(Path repository) throws IOException {
        Path folder = repository.resolve("bench/results");
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(LocalDate.now() + "-" + suite + ".md"), text);
    }

    private static String cpu() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*:\\s*", ""))
                .findFirst()
                .orElse("unknown processor");
    }

    private static String said(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().findFirst().orElse("unknown");
    }
}
