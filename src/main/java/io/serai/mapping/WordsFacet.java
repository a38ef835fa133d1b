package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The only texts that are allowed. */
record WordsFacet(Set<String> words) implements Facet {
    private static final int MOST_TOLD = 20;

    static void addTo(List<Facet> facets, List<JsonNode> values) {
        if (!values.isEmpty()) {
            facets.add(new WordsFacet(
                    values.stream().map(JsonNode::asText).collect(Collectors.toCollection(LinkedHashSet::new))));
        }
    }

    @Override
    public boolean accepts(char[] text, int start, int length) {
        return words.contains(new String(text, start, length));
    }

    @Override
    public String expectation() {
        return words.size() == 1 ? "must be '" + words.iterator().next() + "'" : "must be one of: " + told(words);
    }

    /** Some of the values, for people. */
    static String told(Set<String> values) {
        String first = values.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
        return values.size() > MOST_TOLD ? first + ", ..." : first;
    }
}
