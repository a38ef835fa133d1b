package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.FindingException;
import io.serai.workspace.SourceTree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
            Node root = compose(text);
            if (root == null || !isPlain(root, Collections.newSetFromMap(new IdentityHashMap<>()))) {
                return Optional.empty();
            }
            String ordered = new BlockOrder(text).ordered(root, content);
            return edited(ordered, ordered.equals(text) ? root : compose(ordered), content);
        } catch (FindingException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Node compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        return new Compose(settings).composeString(text).orElse(null);
    }

    private static Optional<String> edited(String text, @Nullable Node root, JsonNode content) throws FindingException {
        JsonNode old = SourceTree.parse("", text).root();
        TextChanges changes = new TextChanges(text);
        boolean done = PropertyOrder.isSame(old, content)
                || root != null && new BlockEdit(new YamlPlaces(text), changes).change(root, old, content);
        return done ? Optional.of(changes.apply()).filter(changed -> says(changed, content)) : Optional.empty();
    }

    private static boolean says(String text, JsonNode content) {
        try {
            return PropertyOrder.isSame(SourceTree.parse("", text).root(), content);
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
}
