package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The only numbers that are allowed, whatever zeros they are written with. */
record NumbersFacet(Set<BigDecimal> numbers) implements Facet {
    /** Longer ones take too much time to look at, and are in no bounds that anybody means. */
    static final int MOST_DIGITS = 1000;

    static void addTo(List<Facet> facets, List<JsonNode> values) {
        if (!values.isEmpty() && values.stream().allMatch(JsonNode::isNumber)) {
            facets.add(new NumbersFacet(values.stream()
                    .map(value -> value.decimalValue().stripTrailingZeros())
                    .collect(Collectors.toCollection(LinkedHashSet::new))));
        }
    }

    @Override
    public boolean accepts(char[] text, int start, int length) {
        if (length > MOST_DIGITS) {
            return false;
        }
        BigDecimal number = numberOf(text, start, length);
        return number == null || numbers.contains(number.stripTrailingZeros());
    }

    /** The number; null for words such as INF. */
    static @Nullable BigDecimal numberOf(char[] text, int start, int length) {
        try {
            return new BigDecimal(text, start, length);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String expectation() {
        Set<String> texts =
                numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.toCollection(LinkedHashSet::new));
        return texts.size() == 1 ? "must be " + texts.iterator().next() : "must be one of: " + WordsFacet.told(texts);
    }
}
