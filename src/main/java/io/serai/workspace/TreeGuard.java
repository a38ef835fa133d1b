package io.serai.workspace;

import java.util.HashSet;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Refuses what the parser lets pass: keys that occur twice, and files that aliases or nesting make far larger than they are. */
final class TreeGuard {
    static final int MAX_DEPTH = 200;
    private static final int MAX_PARTS = 1_000_000;

    private final String file;
    private int parts;

    TreeGuard(String file) {
        this.file = file;
    }

    void check(Node root) throws FindingException {
        check(root, 0);
    }

    private void check(Node node, int depth) throws FindingException {
        if (depth > MAX_DEPTH) {
            throw refuse(node, "the file is nested too deeply", "expected no more than " + MAX_DEPTH + " levels");
        }
        if (++parts > MAX_PARTS) {
            throw refuse(
                    node, "the file is too large", "expected no more than " + MAX_PARTS + " values, aliases followed");
        }
        if (node instanceof MappingNode mapping) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    throw refuse(tuple.getKeyNode(), "the key is not a text", "expected a text before the colon");
                }
                if (!keys.add(key.getValue())) {
                    throw refuse(key, "the key '" + key.getValue() + "' is there already", "expected each key once");
                }
                check(tuple.getValueNode(), depth + 1);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                check(item, depth + 1);
            }
        }
    }

    private FindingException refuse(Node node, String message, String expected) {
        Position position =
                node.getStartMark().map(mark -> SourceTree.position(file, mark)).orElse(Position.of(file));
        return new FindingException(
                Finding.of(Rule.YAML_SYNTAX, position, message).expecting(expected));
    }
}
