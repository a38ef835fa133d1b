package io.serai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The text of one run: what was measured where, its tables, and what was to be reached, in Markdown. */
public final class Report {
    private final StringBuilder text = new StringBuilder();
    private final List<Goal> goals = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /** Adds a paragraph. */
    public void say(String paragraph) {
        text.append('\n').append(paragraph).append('\n');
        System.out.println("\n" + paragraph);
    }

    /** Adds a table; the first row is its head. */
    public void table(List<List<String>> rows) {
        String table = markdown(rows);
        text.append(table);
        System.out.print(table);
    }

    /** Adds a figure to reach to the table at the end. */
    public void goal(Goal goal) {
        goals.add(goal);
    }

    /** Tells that something went wrong, so that no figure of it counts; the run ends with an error. */
    public void failure(String what) {
        failures.add(what);
        say("**Failed**: " + what);
    }

    List<Goal> goals() {
        return goals;
    }

    boolean hasFailures() {
        return !failures.isEmpty();
    }

    /** The goals as a table to be quoted; empty when there are none. */
    static String headline(List<Goal> goals) {
        if (goals.isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("work", "measured", "to reach", "met"));
        goals.forEach(goal -> rows.add(goal.row()));
        return markdown(rows);
    }

    /** Writes {@code bench/results/<date>-<suite>.md}. */
    Path write(Path repository, String suite, String header, List<String> commands) throws IOException {
        StringBuilder all = new StringBuilder("# " + suite + "\n\n" + header);
        if (!goals.isEmpty()) {
            all.append("\n## Headline\n").append(headline(goals)).append("\n## Figures\n");
        }
        all.append(text);
        if (!commands.isEmpty()) {
            all.append("\n## Commands\n\n");
            commands.forEach(command -> all.append("- `").append(command).append("`\n"));
        }
        Path folder = Files.createDirectories(repository.resolve("bench/results"));
        Path file = folder.resolve(LocalDate.now() + "-" + suite + ".md");
        if (Files.exists(file)) {
            Progress.say("replacing " + repository.relativize(file) + ", which an earlier run of today made");
        }
        return Files.writeString(file, all);
    }

    private static String markdown(List<List<String>> rows) {
        StringBuilder table = new StringBuilder("\n");
        for (int i = 0; i < rows.size(); i++) {
            table.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                table.append("|---".repeat(rows.get(0).size())).append("|\n");
            }
        }
        return table.toString();
    }
}
