package io.serai.demo;

import java.util.List;
import java.util.Map;

/** Stock levels in plain XML: {@code GET /stock/{sku}}, with an error document and status 404 for what is unknown. */
final class InventoryService implements Service {
    private static final Map<String, String> NAMESPACES = Map.of("inv", "urn:example:inventory");

    private static final Map<String, Level> LEVELS = Map.of(
            "SKU-1001",
                    new Level("0.0125", 15, List.of(new OnHand("HAM", 1200, "A-17"), new OnHand("RTM", 35, "C-02"))),
            "SKU-1002", new Level("0.00890625", 0, List.of(new OnHand("HAM", 50_000, "B-01"))),
            "SKU-1003", new Level("184250.5", 1, List.of()));

    private record Level(String weightKg, int reserved, List<OnHand> onHand) {}

    private record OnHand(String warehouse, int quantity, String bin) {}

    @Override
    public Reply answer(Request request) {
        if (request.path().size() != 2 || !request.path().get(0).equals("stock")) {
            return error(400, "E400", "Expected /stock/{sku}");
        }
        String sku = request.path().get(1);
        Level level = LEVELS.get(sku);
        return level == null ? error(404, "E404", "No stock record for " + sku) : Reply.xml(200, write(sku, level));
    }

    private static String write(String sku, Level level) {
        XmlText xml = new XmlText(NAMESPACES);
        xml.open("inv:stockLevel", "sku", sku, "unit", "piece", "asOf", "2025-06-30T23:59:59Z");
        xml.leaf("inv:weightKg", level.weightKg());
        for (OnHand place : level.onHand()) {
            xml.open("inv:onHand", "warehouse", place.warehouse(), "quantity", place.quantity() + "");
            xml.leaf("inv:bin", place.bin()).close();
        }
        return xml.leaf("inv:reserved", level.reserved() + "").end();
    }

    private static Reply error(int status, String code, String text) {
        return Reply.xml(
                status,
                new XmlText(NAMESPACES)
                        .open("inv:error", "code", code)
                        .leaf("inv:text", text)
                        .end());
    }
}
