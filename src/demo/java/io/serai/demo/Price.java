package io.serai.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A price of the list.
 *
 * @param list for one piece, with digits that a double would lose
 * @param currency ISO 4217
 * @param validFrom first day
 * @param tiers lower prices for larger quantities, in rising order
 */
record Price(BigDecimal list, String currency, LocalDate validFrom, List<Tier> tiers) {
    private static final Map<String, Price> EUR = Map.of(
            "SKU-1001", of("EUR", "19.9500", new Tier(10, "18.9525"), new Tier(100, "17.5560")),
            "SKU-1002", of("EUR", "0.1234567890123456789", new Tier(1000, "0.1000000000000000055")),
            "SKU-1003", of("EUR", "30023997515803.31"));
    private static final Map<String, Price> USD = Map.of(
            "SKU-1001", of("USD", "21.4900", new Tier(10, "20.4100")),
            "SKU-1002", of("USD", "0.1329871234567890123"));

    /** The price from a quantity on. */
    record Tier(int minQuantity, BigDecimal price) {
        Tier(int minQuantity, String price) {
            this(minQuantity, new BigDecimal(price));
        }
    }

    /** The price of a product in a currency. */
    static Optional<Price> find(String sku, String currency) {
        return Optional.ofNullable((currency.equals("USD") ? USD : EUR).get(sku));
    }

    private static Price of(String currency, String list, Tier... tiers) {
        return new Price(new BigDecimal(list), currency, LocalDate.of(2025, 1, 1), List.of(tiers));
    }
}
