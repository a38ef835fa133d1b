package io.serai.gateway.lint;

import io.serai.workspace.Position;
import io.serai.workspace.SourceTree;
import io.serai.workspace.SourceTree.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.NamedNode;
import org.apache.camel.model.EndpointRequiredDefinition;

/**
 * Finds the steps of Camel's model again in the YAML file they were read from. Camel keeps of each no more than the line
 * of its value: counted from 1 for a text, from 0 for an object, and that of {@code from} in a {@code route} from 1.
 */
final class StepPlaces {
    /** Keys below which other steps stand. */
    private static final Set<String> STEPS =
            Set.of("steps", "when", "otherwise", "doCatch", "doFinally", "onFallback", "onWhen");

    private final SourceTree tree;
    private final List<Member> members;

    StepPlaces(SourceTree tree) {
        this.tree = tree;
        this.members = tree.members();
    }

    /** The step's own key. */
    Optional<Position> at(NamedNode step) {
        return memberOf(step).map(Member::key);
    }

    /** A key of the step, an option in its uri, or else the step's own key. */
    Optional<Position> at(NamedNode step, String key) {
        return memberOf(step).map(member -> keyBelow(member, key)
                .map(below ->
                        isIn(below, "uri") && !tree.root().at(below.pointer()).isContainerNode()
                                ? below.value()
                                : below.key())
                .or(() -> optionIn(member, key))
                .or(() -> key.equals("uri") ? keyBelow(member, "constant").map(Member::key) : Optional.empty())
                .orElseGet(() -> isText(member) ? member.value() : member.key()));
    }

    /** A character of the expression of the step, or of its other text with this key. */
    Optional<Position> inside(NamedNode step, String key, int offset) {
        return memberOf(step).map(member -> {
            Member text = isText(member) ? member : keyBelow(member, key).orElse(member);
            Member inner = isText(text) ? text : keyBelow(text, "expression").orElse(text);
            return isText(inner) ? tree.inside(inner.pointer(), offset) : inner.key();
        });
    }

    private Optional<Member> memberOf(NamedNode step) {
        List<Member> candidates = members.stream()
                .filter(member -> isIn(member, step.getShortName()) && startsAt(member, step))
                .toList();
        return candidates.stream()
                .filter(member -> step instanceof EndpointRequiredDefinition to && hasUri(member, to))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .or(() -> members.stream()
                        .filter(member -> member.pointer().matches(".*/\\d+") && startsAt(member, step))
                        .findFirst());
    }

    private boolean startsAt(Member member, NamedNode step) {
        int line = step.getLineNumber();
        int actual = member.value().line();
        return isText(member)
                ? actual == line
                : actual == line + 1 || actual == line && step.getShortName().equals("from");
    }

    private boolean hasUri(Member member, EndpointRequiredDefinition step) {
        String uri = isText(member)
                ? textOf(member)
                : tree.root().at(member.pointer() + "/uri").asText();
        return !uri.isEmpty()
                && step.getEndpointUri() != null
                && step.getEndpointUri().startsWith(uri);
    }

    /** Whether it is the value of this key, or an item of the list that is. */
    private static boolean isIn(Member member, String key) {
        return member.pointer().endsWith("/" + key) || member.pointer().matches(".*/" + key + "/\\d+");
    }

    private Optional<Member> keyBelow(Member step, String key) {
        return members.stream()
                .filter(member -> member.pointer().startsWith(step.pointer() + "/"))
                .filter(member -> member.pointer().endsWith("/" + key))
                .filter(member -> !isOfOtherStep(member, step))
                .findFirst();
    }

    private static boolean isOfOtherStep(Member member, Member step) {
        String[] between =
                member.pointer().substring(step.pointer().length() + 1).split("/");
        return Stream.of(between).limit(between.length - 1L).anyMatch(STEPS::contains);
    }

    private Optional<Position> optionIn(Member step, String option) {
        Member uri = isText(step) ? step : keyBelow(step, "uri").orElse(step);
        int at = Math.max(textOf(uri).indexOf("?" + option + "="), textOf(uri).indexOf("&" + option + "="));
        return at < 0 ? Optional.empty() : Optional.of(tree.inside(uri.pointer(), at + 1));
    }

    private boolean isText(Member member) {
        return tree.root().at(member.pointer()).isValueNode();
    }

    private String textOf(Member member) {
        return tree.root().at(member.pointer()).asText("");
    }
}
