package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.SourceTree;
import java.util.List;
import java.util.Map;

/**
 * The route files the checks look at.
 *
 * @param trees YAML files by name
 * @param lost text of what could not be read
 * @param schema knows the keys and values an entry may have
 */
public record RouteSources(Map<String, SourceTree> trees, LostText lost, Schema schema) {
    /** Explains an entry that Camel read and cannot start. */
    public interface Schema {
        /** What is wrong with the entry of this index. */
        List<Finding> explain(SourceTree tree, int entry);
    }
}
