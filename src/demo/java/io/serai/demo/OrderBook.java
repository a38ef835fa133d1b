package io.serai.demo;

import io.serai.demo.Order.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The orders of one region. New ones are numbered from the same number on at every start. */
final class OrderBook {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

    private final String region;
    private final String currency;
    private final AtomicInteger next;
    private final Map<String, Order> orders = new ConcurrentHashMap<>();

    private OrderBook(String region, String currency, int next) {
        this.region = region;
        this.currency = currency;
        this.next = new AtomicInteger(next);
    }

    /** Orders 1001 to 1003; new ones begin with 1101. */
    static OrderBook ofEurope() {
        OrderBook book = new OrderBook("EU", "EUR", 1101);
        book.add("1001", "2025-03-16T08:30:00+01:00", "Café Größe & Söhne", "DE", line("SKU-1001", 12, "18.9525"));
        book.add(
                "1002",
                "",
                "Atelier <Zürich>",
                "AT",
                line("SKU-1001", 2, "19.9500"),
                line("SKU-1002", 250, "0.1234567890123456789"));
        book.add("1003", "2025-06-30T23:59:59+02:00", "Turbines SA", "FR", line("SKU-1003", 3, "30023997515803.31"));
        return book;
    }

    /** Orders 7001 and 7002; new ones begin with 7101. */
    static OrderBook ofAmerica() {
        OrderBook book = new OrderBook("US", "USD", 7101);
        book.add("7001", "2025-05-02T17:05:00-05:00", "Bolt & Nut Inc.", "US", line("SKU-1001", 100, "20.4100"));
        book.add("7002", "", "Maple Ltd.", "CA", line("SKU-1002", 3000, "0.1329871234567890123"));
        return book;
    }

    String region() {
        return region;
    }

    Optional<Order> find(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    /**
     * Books an order.
     *
     * @param lines with the quantity of each; prices are those of the list
     * @throws SoapFault {@code InvalidOrder}
     */
    Order create(String customer, String country, List<Tag> lines) throws SoapFault {
        if (customer.isBlank() || !country.matches("[A-Z]{2}") || lines.isEmpty()) {
            throw invalid("", "An order needs a customer, a country and lines");
        }
        List<Line> priced = new java.util.ArrayList<>();
        for (Tag line : lines) {
            priced.add(price(line.attribute("sku"), line.attribute("qty")));
        }
        String id = Integer.toString(next.getAndIncrement());
        Order order = new Order(id, TODAY, null, customer, country, currency, priced);
        orders.put(id, order);
        return order;
    }

    private Line price(String sku, String quantity) throws SoapFault {
        if (!quantity.matches("[1-9][0-9]{0,5}")) {
            throw invalid(sku, "The quantity of " + sku + " is not a number from 1 to 999999");
        }
        Optional<Price> price = Price.find(sku, currency);
        if (price.isEmpty()) {
            throw invalid(sku, "There is no product " + sku);
        }
        return new Line(sku, Integer.parseInt(quantity), price.get().list());
    }

    private static SoapFault invalid(String subject, String reason) {
        return SoapFault.declared("InvalidOrder", subject, reason);
    }

    private void add(String id, String shipped, String customer, String country, Line... lines) {
        OffsetDateTime left = shipped.isEmpty() ? null : OffsetDateTime.parse(shipped);
        LocalDate placed = left == null ? TODAY : left.toLocalDate().minusDays(2);
        orders.put(id, new Order(id, placed, left, customer, country, currency, List.of(lines)));
    }

    private static Line line(String sku, int quantity, String unitPrice) {
        return new Line(sku, quantity, new BigDecimal(unitPrice));
    }
}
