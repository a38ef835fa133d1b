package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * How many digits a number has (XML Schema part 2, sections 4.3.11 and 4.3.12); zeros at its ends do not count.
 *
 * @param total at most
 * @param fraction behind the point at most
 */
record DigitsFacet(int total, int fraction) implements Facet {
    static void addTo(List<Facet> facets, JsonNode total, JsonNode fraction) {
        if (total.isNumber() || fraction.isNumber()) {
            facets.add(new DigitsFacet(total.asInt(Integer.MAX_VALUE), fraction.asInt(Integer.MAX_VALUE)));
        }
    }

    @Override
    public boolean accepts(char[] text, int start, int length) {
        if (length > NumbersFacet.MOST_DIGITS) {
            return false;
        }
        BigDecimal number = NumbersFacet.numberOf(text, start, length);
        if (number == null || length <= total && fraction == Integer.MAX_VALUE) {
            return true;
        }
        BigDecimal plain = number.stripTrailingZeros();
        int scale = Math.max(plain.scale(), 0);
        long digits = Math.max((long) plain.precision() - Math.min(plain.scale(), 0), scale);
        return digits <= total && scale <= fraction;
    }

    @Override
    public String expectation() {
        String behind = "at most " + fraction + " behind the point";
        if (total == Integer.MAX_VALUE) {
            return "must have digits, " + behind;
        }
        return "must have at most " + total + " digits" + (fraction == Integer.MAX_VALUE ? "" : ", " + behind);
    }
}
