package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** Sample numbers within the bounds of a schema. */
final class SampleNumber {
    private static final Set<String> BELOW_ZERO = Set.of("negativeInteger", "nonPositiveInteger");

    private SampleNumber() {}

    static JsonNode integer(SchemaView view) {
        BigDecimal usual = BELOW_ZERO.contains(view.text("x-xsd-type")) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        BigDecimal value = within(view, usual, BigDecimal.ONE).setScale(0, RoundingMode.CEILING);
        return value.unscaledValue().bitLength() < Long.SIZE
                ? Samples.NODES.numberNode(value.longValueExact())
                : Samples.NODES.numberNode(value.toBigInteger());
    }

    static JsonNode decimal(SchemaView view) {
        return DecimalNode.valueOf(within(view, new BigDecimal("12.50"), new BigDecimal("0.5")));
    }

    private static BigDecimal within(SchemaView view, BigDecimal usual, BigDecimal step) {
        BigDecimal value = usual;
        if (view.get("maximum").isNumber()) {
            value = value.min(view.get("maximum").decimalValue());
        }
        if (view.get("exclusiveMaximum").isNumber()) {
            value = value.min(view.get("exclusiveMaximum").decimalValue().subtract(step));
        }
        if (view.get("minimum").isNumber()) {
            value = value.max(view.get("minimum").decimalValue());
        }
        if (view.get("exclusiveMinimum").isNumber()) {
            value = value.max(view.get("exclusiveMinimum").decimalValue().add(step));
        }
        JsonNode multiple = view.get("multipleOf");
        if (multiple.isNumber() && multiple.decimalValue().signum() > 0) {
            BigDecimal factor = value.divide(multiple.decimalValue(), 0, RoundingMode.CEILING);
            value = factor.multiply(multiple.decimalValue());
        }
        return value;
    }
}
