package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.FindingException;
import io.serai.workspace.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Changes the text of a contract where another content is wanted. What does not change stays as it is, to the byte, with
 * its comments; comments right above of what is gone go with it.
 */
public final class ContractEdit {
    private ContractEdit() {}

    /**
     * The text with another content; empty when it cannot be changed place by place, and has to be written anew.
     *
     * @param text of a contract, in YAML
     */
    public static Optional<String> of(String text, JsonNode wanted) {
        try {
            JsonNode content = SourceTree.parse("", ContractText.yaml(wanted)).root();
            JsonNode old = SourceTree.parse("", text).root();
            Optional<Node> root = new Compose(LoadSettings.builder()
                            .setSchema(new CoreSchema())
                            .setCodePointLimit(Integer.MAX_VALUE)
                            .build())
                    .composeString(text);
            if (root.isEmpty() || !isPlain(root.get(), Collections.newSetFromMap(new IdentityHashMap<>()))) {
                return Optional.empty();
            }
            TextChanges changes = new TextChanges(text);
            boolean done = old.equals(content)
                    || new BlockEdit(new YamlPlaces(text), changes).change(root.get(), old, content);
            return done ? Optional.of(changes.apply()).filter(changed -> says(changed, content)) : Optional.empty();
        } catch (FindingException e) {
            return Optional.empty();
        }
    }

    private static boolean says(String text, JsonNode content) {
        try {
            JsonNode said = SourceTree.parse("", text).root();
            return said.equals(content) && isOrdered(said, content);
        } catch (FindingException e) {
            return false;
        }
    }

    /** Whether no part stands at two places: a change of one would be one of the other. */
    private static boolean isPlain(Node node, Set<Node> seen) {
        if (!seen.add(node) || node.getAnchor().isPresent()) {
            return false;
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .allMatch(entry -> entry.getKeyNode() instanceof ScalarNode
                            && isPlain(entry.getKeyNode(), seen)
                            && isPlain(entry.getValueNode(), seen));
        }
        return !(node instanceof SequenceNode sequence)
                || sequence.getValue().stream().allMatch(item -> isPlain(item, seen));
    }

    /** Whether properties have the same order, which says that of elements. */
    private static boolean isOrdered(JsonNode one, JsonNode other) {
        for (Map.Entry<String, JsonNode> member : one.properties()) {
            JsonNode counterpart = other.path(member.getKey());
            boolean moved = member.getKey().equals("properties")
                    && !names(member.getValue()).equals(names(counterpart));
            if (moved || !isOrdered(member.getValue(), counterpart)) {
                return false;
            }
        }
        for (int i = 0; one.isArray() && i < one.size(); i++) {
            if (!isOrdered(one.get(i), other.path(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
