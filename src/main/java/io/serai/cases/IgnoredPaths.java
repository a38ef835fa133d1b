package io.serai.cases;

import java.util.List;

/**
 * Parts of bodies that may be anything, as differences name them; a star stands for one step.
 *
 * @param paths for example {@code /lines/*}{@code /id}
 */
record IgnoredPaths(List<String> paths) {
    static final IgnoredPaths NONE = new IgnoredPaths(List.of());

    /** Whether a path is one of these, or below one. */
    boolean contains(String path) {
        if (paths.isEmpty()) {
            return false;
        }
        String[] steps = path.split("/", -1);
        return paths.stream().anyMatch(ignored -> begins(steps, ignored.split("/", -1)));
    }

    private static boolean begins(String[] steps, String[] ignored) {
        if (steps.length < ignored.length) {
            return false;
        }
        for (int i = 0; i < ignored.length; i++) {
            // A step of XML says which of several siblings it is; without that all are meant.
            boolean same = ignored[i].equals("*")
                    || ignored[i].equals(steps[i])
                    || ignored[i].equals(steps[i].replaceFirst("\\[\\d+]$", ""));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
