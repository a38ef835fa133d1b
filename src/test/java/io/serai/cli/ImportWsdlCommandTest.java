package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command writes and prints. */
class ImportWsdlCommandTest {
    private static final String PARCELS = "src/test/resources/wsdl/parcels.wsdl";

    @TempDir
    private Path folder;

    private record Outcome(int exit, String out, String err) {}

    private Outcome run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (all.get(0).equals("import")) {
            all.addAll(List.of("--into", folder.toString()));
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream failed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(failed, true, StandardCharsets.UTF_8));
            int exit = Serai.commandLine().execute(all.toArray(String[]::new));
            return new Outcome(exit, told.toString(StandardCharsets.UTF_8), failed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private String written(String name) throws Exception {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void writesASettingThatServesAllOperations() throws Exception {
        assertThat(run("import", "wsdl", PARCELS).exit()).isZero();

        assertThat(written("application.properties"))
                .isEqualTo("serai.backend.parcel.url=http://localhost:9999/ws/parcels\n"
                        + "serai.api.parcel.unrouted=soap\n");
        assertThat(folder.resolve("routes")).doesNotExist();
        assertThat(run("check", folder.toString()).exit()).isZero();
    }

    @Test
    void writesARouteForEachOperationOnDemand() throws Exception {
        assertThat(run("import", "wsdl", PARCELS, "--routes").exit()).isZero();

        assertThat(written("routes/parcel.camel.yaml")).isEqualTo("""
                # Calls of the SOAP service behind openapi/parcel.openapi.yaml.

                - route:
                    from:
                      uri: direct:parcel.getParcel
                      steps:
                        - to:
                            uri: soap:parcel.getParcel
                            parameters: {backend: parcel}

                - route:
                    from:
                      uri: direct:parcel.cancelParcel
                      steps:
                        - to:
                            uri: soap:parcel.cancelParcel
                            parameters: {backend: parcel}
                """);
        assertThat(written("application.properties")).doesNotContain("unrouted");
        Outcome check = run("check", folder.toString());
        assertThat(check.out()).isEqualTo("no findings\n");
    }

    @Test
    void replacesNothingUnlessForced() throws Exception {
        Files.createDirectories(folder.resolve("routes"));
        Files.writeString(folder.resolve("routes/parcel.camel.yaml"), "# mine\n");

        assertThat(run("import", "wsdl", PARCELS, "--routes").err())
                .contains("parcel.camel.yaml is there already; expected --force");
        assertThat(folder.resolve("openapi")).doesNotExist();
        assertThat(run("import", "wsdl", PARCELS, "--routes", "--force").exit()).isZero();
        assertThat(written("routes/parcel.camel.yaml")).startsWith("# Calls");
    }
}
