package io.serai.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The demo workspace with a YAML route in place of the one in Java. */
final class DemoCopy {
    private static final String ROUTE = """
            - route:
                id: inventory-getStock
                from:
                  uri: direct:inventory.getStock
                  steps:
                    - to: backend:inventory/stock/{sku}?method=GET
            """;

    private DemoCopy() {}

    static Path withoutJava(Path repository, Path target) throws IOException {
        for (String part : List.of("application.properties", "openapi", "routes", "xslt")) {
            try (Stream<Path> files = Files.walk(repository.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = target.resolve(repository.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Files.delete(target.resolve("routes/Inventory.java"));
        Files.writeString(target.resolve("routes/inventory.camel.yaml"), ROUTE);
        return target;
    }
}
