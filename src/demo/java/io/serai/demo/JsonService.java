package io.serai.demo;

import java.util.Map;

/** A JSON service that knows a few documents: {@code GET /<name>/{sku}}. */
final class JsonService implements Service {
    private final String name;
    private final Map<String, Reply> documents;
    private final Reply otherwise;

    private JsonService(String name, Map<String, Reply> documents, Reply otherwise) {
        this.name = name;
        this.documents = documents;
        this.otherwise = otherwise;
    }

    /** What is sold; unknown products are 404. */
    static JsonService catalogue() {
        return new JsonService(
                "products",
                Map.of(
                        "SKU-1001", Reply.json(200, """
                        {"sku": "SKU-1001", "name": "Hexagon bolt M8", "category": "fasteners",
                         "launchedOn": "2019-05-01", "lengthMm": 40.0, "keywords": ["bolt", "steel", "M8"]}
                        """),
                        "SKU-1002", Reply.json(200, """
                        {"sku": "SKU-1002", "name": "Copper wire 0.5 mm²", "category": "wire",
                         "launchedOn": "2021-11-15", "lengthMm": 1000, "keywords": ["wire"]}
                        """),
                        "SKU-1003", Reply.json(200, """
                        {"sku": "SKU-1003", "name": "Steam turbine", "category": "power",
                         "launchedOn": "1998-02-28", "lengthMm": 12345.6789012345678901, "keywords": []}
                        """),
                        "SKU-1004", Reply.json(200, """
                        {"sku": "SKU-1004", "name": "Bearing, discontinued", "category": "bearings",
                         "launchedOn": "1987-01-02", "lengthMm": 18, "keywords": ["bearing"]}
                        """)),
                Reply.json(404, """
                {"error": "no such product"}
                """));
    }

    /** What customers say; a product nobody reviewed has none, and for one the service always fails. */
    static JsonService reviews() {
        return new JsonService(
                "reviews",
                Map.of(
                        "SKU-1001", Reply.json(200, """
                        {"average": 4.50, "count": 2, "latest": [
                          {"author": "Ada", "stars": 5, "text": "Holds.", "on": "2025-06-01"},
                          {"author": "Brigitte", "stars": 4, "text": "Gut, \\u00fcberall passend.", "on": "2025-04-20"}]}
                        """),
                        "SKU-1003", Reply.json(500, """
                        {"error": "index corrupt at node reviews-db-7"}
                        """)),
                Reply.json(200, """
                {"average": null, "count": 0, "latest": []}
                """));
    }

    @Override
    public Reply answer(Request request) {
        if (request.path().size() != 2 || !request.path().get(0).equals(name)) {
            return Reply.json(400, "{\"error\": \"expected /" + name + "/{sku}\"}");
        }
        return documents.getOrDefault(request.path().get(1), otherwise);
    }
}
