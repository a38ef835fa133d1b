package io.serai.cases;

import java.util.ArrayList;
import java.util.List;

/** Gathers the differences of one message. */
final class Differences {
    /** Stands for what is not there. */
    static final String NOTHING = "nothing";

    private static final int MOST = 200;
    private static final int LONGEST = 160;

    private final String where;
    private final IgnoredPaths ignored;
    private final List<Difference> all;

    private Differences(String where, IgnoredPaths ignored, List<Difference> all) {
        this.where = where;
        this.ignored = ignored;
        this.all = all;
    }

    /** None yet. */
    static Differences of(String where) {
        return new Differences(where, IgnoredPaths.NONE, new ArrayList<>());
    }

    /** The same, some paths left out. */
    Differences within(IgnoredPaths paths) {
        return new Differences(where, paths, all);
    }

    boolean isIgnored(String path) {
        return ignored.contains(path);
    }

    void add(String path, String expected, String actual) {
        if (all.size() < MOST && !ignored.contains(path)) {
            all.add(new Difference(where, path, shortened(expected), shortened(actual)));
        }
    }

    List<Difference> list() {
        return all;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "... (" + text.length() + " characters)";
    }
}
