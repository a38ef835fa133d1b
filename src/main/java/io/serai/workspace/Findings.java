package io.serai.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The findings of one build, gathered so that all are reported at once. Not safe for use by several threads. */
public final class Findings {
    private final TreeSet<Finding> all = new TreeSet<>();

    public void add(Finding finding) {
        all.add(finding);
    }

    public void addAll(Iterable<Finding> findings) {
        findings.forEach(this::add);
    }

    /** Sorted by file, line and column. */
    public List<Finding> list() {
        return new ArrayList<>(all);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(Finding::isError);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Number of errors. */
    public long errors() {
        return all.stream().filter(Finding::isError).count();
    }

    /** Number of warnings. */
    public long warnings() {
        return all.size() - errors();
    }
}
