package io.serai.workspace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody meant (optimal string alignment distance, ignoring case). */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest candidate, if it is near enough to be what was meant: at most a third of its letters differ. */
    public static Optional<String> nearest(String given, Iterable<String> candidates) {
        String nearest = null;
        int best = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(given.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < best && distance <= allowed(candidate)) {
                best = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Of a word of one or two letters, any other may be meant. */
    private static int allowed(String candidate) {
        return candidate.length() < 3 ? 0 : Math.max(1, candidate.length() / 3);
    }

    /** In how many letters two words differ; neighbours that changed places are one. */
    public static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[b.length()];
    }
}
