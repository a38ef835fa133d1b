package io.serai.gateway.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.Findings;
import io.serai.workspace.SourceTree;
import io.serai.workspace.SourceTree.Member;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;

/** Finds the placeholders of YAML route files that have no value, in whatever key they stand. */
public final class PlaceholderCheck {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}");

    /** What is for people. */
    private static final Pattern LEFT_OUT = Pattern.compile(".*/(description|note)|/(metadata|spec/definition)/.*");

    private final CamelContext camel;
    private final Findings findings;
    private final Set<String> told = new HashSet<>();

    PlaceholderCheck(CamelContext camel, Findings findings) {
        this.camel = camel;
        this.findings = findings;
    }

    /** Adds a finding for each place of a file. */
    void check(SourceTree tree) {
        Set<String> parameters = new HashSet<>();
        tree.root().at("/spec/definition/properties").fieldNames().forEachRemaining(parameters::add);
        for (Member member : tree.members()) {
            JsonNode value = tree.root().at(member.pointer());
            if (value.isTextual() && !LEFT_OUT.matcher(member.pointer()).matches()) {
                check(tree, member, value.textValue(), parameters);
            }
        }
    }

    /** Whether a placeholder was found to have no value. */
    boolean hasTold(String placeholder) {
        return told.contains(placeholder.strip());
    }

    private void check(SourceTree tree, Member member, String text, Set<String> parameters) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String placeholder = matcher.group(1).strip();
            boolean given = placeholder.startsWith("?")
                    || parameters.contains(placeholder.split(":", 2)[0]);
            if (!given && !hasValue(matcher.group())) {
                told.add(placeholder);
                findings.add(UnresolvedPlaceholder.finding(
                        tree.inside(member.pointer(), matcher.start()), placeholder, camel));
            }
        }
    }

    private boolean hasValue(String placeholder) {
        try {
            camel.resolvePropertyPlaceholders(placeholder);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
