package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * The least or the greatest number that is allowed.
 *
 * @param sign 1 for a lower bound, -1 for an upper one
 * @param exclusive whether the bound itself is not allowed
 */
record BoundFacet(BigDecimal bound, int sign, boolean exclusive) implements Facet {

    static void addTo(List<Facet> facets, SchemaView schema) {
        add(facets, schema.get("minimum"), schema.get("exclusiveMinimum"), 1);
        add(facets, schema.get("maximum"), schema.get("exclusiveMaximum"), -1);
    }

    /** OpenAPI 3.0 says with a boolean beside the bound what 3.1 says with a bound of its own. */
    private static void add(List<Facet> facets, JsonNode bound, JsonNode exclusive, int sign) {
        if (bound.isNumber()) {
            facets.add(new BoundFacet(bound.decimalValue(), sign, exclusive.isBoolean() && exclusive.asBoolean()));
        }
        if (exclusive.isNumber()) {
            facets.add(new BoundFacet(exclusive.decimalValue(), sign, true));
        }
    }

    @Override
    public boolean accepts(char[] text, int start, int length) {
        if (length > NumbersFacet.MOST_DIGITS) {
            return false;
        }
        BigDecimal number = NumbersFacet.numberOf(text, start, length);
        int side = number == null ? 1 : number.compareTo(bound) * sign;
        return side > 0 || side == 0 && !exclusive;
    }

    @Override
    public String expectation() {
        String how = sign > 0 ? exclusive ? "more than " : "at least " : exclusive ? "less than " : "at most ";
        return "must be " + how + bound.toPlainString();
    }
}
