package io.serai.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param id unique in all regions
 * @param placed day of the order
 * @param shipped when it left, or null while it is open
 * @param customer name
 * @param country ISO 3166, two letters
 * @param currency ISO 4217
 * @param lines at least one
 */
record Order(
        String id,
        LocalDate placed,
        @Nullable OffsetDateTime shipped,
        String customer,
        String country,
        String currency,
        List<Line> lines) {

    /** So many of one product, at a price for one. */
    record Line(String sku, int quantity, BigDecimal unitPrice) {}

    BigDecimal total() {
        return lines.stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
