package io.serai.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A workspace with one more route, which is written in Java. */
final class JavaCopy {
    private static final String ROUTE = """
            import org.apache.camel.builder.RouteBuilder;

            /** A route that other routes may call. */
            public class Probe extends RouteBuilder {
                @Override
                public void configure() {
                    from("direct:probe").routeId("probe").setBody(constant("%s"));
                }
            }
            """;

    private JavaCopy() {}

    /**
     * Copies a workspace.
     *
     * @param answer makes the file another one, whose byte code nobody has kept
     */
    static Path of(Path workspace, Path target, String answer) throws IOException {
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(workspace.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.write(target.resolve("routes/Probe.java"), List.of(ROUTE.formatted(answer)));
        return target;
    }
}
