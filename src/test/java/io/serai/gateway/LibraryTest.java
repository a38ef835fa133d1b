package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars of a team, and Java routes that use them. */
class LibraryTest {
    private static final String BEAN = """
            package team;
            public class Greeter {
                public String greet() { return "%s"; }
            }
            """;
    private static final String JAVA_ROUTE = """
            import org.apache.camel.builder.RouteBuilder;
            public class Greeting extends RouteBuilder {
                @Override
                public void configure() {
                    from("platform-http:/java").routeId("java-greeting")
                        .process(exchange -> exchange.getMessage().setBody("java " + new team.Greeter().greet()));
                }
            }
            """;
    private static final String YAML_ROUTE = """
            - beans:
                - {name: greeter, type: team.Greeter}
            - route:
                id: yaml-greeting
                from:
                  uri: platform-http:/yaml
                  steps: [{to: {uri: 'bean:greeter', parameters: {method: greet}}}]
            """;

    @TempDir
    Path folder;

    @TempDir
    Path work;

    @Test
    void routesSeeTheClassesOfLibAndItsReplacement() throws Exception {
        library("one");
        write(folder, "routes/Greeting.java", JAVA_ROUTE);
        write(folder, "routes/greeting.camel.yaml", YAML_ROUTE);
        try (TestGateway gateway = TestGateway.start(folder, Map.of("serai.reload", "off"))) {
            assertThat(gateway.get("/java").body()).isEqualTo("java one");
            assertThat(gateway.get("/yaml").body()).isEqualTo("one");

            library("two");
            gateway.gateway().reload();

            assertThat(gateway.get("/java").body()).isEqualTo("java two");
            assertThat(gateway.get("/yaml").body()).isEqualTo("two");
        }
    }

    private void library(String greeting) throws IOException {
        write(work, "team/Greeter.java", BEAN.formatted(greeting));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result =
                compiler.run(null, null, null, work.resolve("team/Greeter.java").toString());
        assertThat(result).isZero();
        Files.createDirectories(folder.resolve("lib"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("lib/team.jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            for (String name : List.of("team/Greeter.class")) {
                jar.putNextEntry(new JarEntry(name));
                jar.write(Files.readAllBytes(work.resolve(name)));
                jar.closeEntry();
            }
        }
    }
}
