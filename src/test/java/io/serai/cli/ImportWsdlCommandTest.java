package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private Path parcelsAt(String location) throws Exception {
        String wsdl = Files.readString(Path.of(PARCELS)).replace("http://localhost:9999/ws/parcels", location);
        Path copy = folder.resolve("parcels.wsdl");
        for (String schema : List.of("parcels.xsd", "common.xsd")) {
            Path file = Path.of(PARCELS).resolveSibling(schema);
            if (Files.exists(file)) {
                Files.copy(file, folder.resolve(schema));
            }
        }
        return Files.writeString(copy, wsdl);
    }

    @Test
    void takesAnAddressWithAQuery() throws Exception {
        String file =
                parcelsAt("http://localhost:9999/srt?sap-client=100&amp;a=1,2").toString();

        assertThat(run("import", "wsdl", file).exit()).isZero();

        assertThat(written("application.properties"))
                .contains("serai.backend.parcel.url=http://localhost:9999/srt?sap-client=100&a=1%2C2\n");
        assertThat(run("check", folder.toString()).exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "REPLACE_WITH_ACTUAL_URL, 'the WSDL file has ''REPLACE_WITH_ACTUAL_URL'', which is no address of HTTP'",
        "jms:queue:x, 'the WSDL file has ''jms:queue:x'', which is no address of HTTP'",
        "'', the WSDL file has no address of the service"
    })
    void asksForAnAddressThatTheFileDoesNotHave(String location, String reason) throws Exception {
        Outcome imported = run("import", "wsdl", parcelsAt(location).toString());

        assertThat(imported.exit()).isZero();
        assertThat(imported.out()).contains("fill in: serai.backend.parcel.url in application.properties; " + reason);
        assertThat(written("application.properties"))
                .isEqualTo("# Fill in the address: " + reason + ".\n"
                        + "serai.backend.parcel.url=http://fill-in.invalid/\nserai.api.parcel.unrouted=soap\n");
        assertThat(run("check", folder.toString()).exit()).isZero();
        assertThat(run("test", "--workspace", folder.toString()).exit()).isZero();
    }

    @Test
    void takesTheMessagesOfOtherTransportsAndAsksForAnAddress() throws Exception {
        Path file = parcelsAt("http://localhost:9999/");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("http://schemas.xmlsoap.org/soap/http", "http://www.w3.org/2010/soapjms/"));

        Outcome imported = run("import", "wsdl", file.toString());

        assertThat(imported.exit()).isZero();
        assertThat(imported.out())
                .contains("fill in: serai.backend.parcel.url")
                .containsPattern("note: \\S*parcels.wsdl:\\d+:\\d+: binding \\w+: its transport"
                        + " http://www.w3.org/2010/soapjms/ is not that of HTTP, over which calls are made");
    }

    @Test
    void namesTheServiceThatIsNotThere() {
        assertThat(run("import", "wsdl", PARCELS, "--service", "Nope").err())
                .contains("has no SOAP port of the service 'Nope'; its ports are ParcelService/Parcels; expected one");
    }

    @Test
    void refusesANameThatNoApiCanHave() {
        Outcome imported = run("import", "wsdl", PARCELS, "--api", "Bad_Name");

        assertThat(imported.exit()).isEqualTo(2);
        assertThat(imported.err()).contains("expected lower-case letters, digits and dashes");
        assertThat(folder).isEmptyDirectory();
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

    @Test
    void tellsWhatToLookAtAndWhatToDoNext() throws Exception {
        String parcels = Files.readString(Path.of(PARCELS))
                .replace(
                        "name=\"CancelParcel\"><xs:complexType>",
                        "name=\"CancelParcel\"><xs:complexType mixed=\"true\">")
                .replace("name=\"depot\" type=\"xs:string\"", "name=\"depot\" type=\"xs:anyType\"")
                .replace("name=\"axles\" type=\"xs:int\"", "name=\"doorPin\" type=\"xs:int\"");
        Path wsdl = Files.writeString(folder.resolve("parcels.wsdl"), parcels);

        Outcome outcome = run("import", "wsdl", wsdl.toString(), "--no-cases");

        assertThat(outcome.out().lines())
                .startsWith(folder.resolve("openapi/parcel.openapi.yaml") + ": 2 operations")
                .contains(
                        "look at: 1 x wildcard; any element may come: GetParcelResponse.any",
                        "look at: 2 x value of any type: Event.depot, GetParcelResponse.any[].depot",
                        "look at: 1 x sensitive field, by its name: Truck.doorPin",
                        "look at: 1 x mixed content; an array of texts and elements: CancelParcel.content",
                        "look at: 1 x group that repeats; an array of objects with one member: GetParcelResponse.items")
                .endsWith("next: serai check " + folder + ", serai run " + folder);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void tellsOfWhatTakesLong() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                told.add(line);
            }
        };
        try (Progress progress = new Progress("reading", out, Duration.ofMillis(1))) {
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("reading, 0 s");
            progress.next("writing 2 operations of parcel");
            assertThat(Stream.generate(() -> take(told))
                            .filter(line -> line.startsWith("writing"))
                            .findFirst())
                    .contains("writing 2 operations of parcel, 0 s");
        }
        told.clear();
        try (Progress progress = new Progress("reading", out, Duration.ofMinutes(1))) {
            progress.next("writing");
        }
        assertThat(told).isEmpty();
    }

    private static String take(BlockingQueue<String> lines) {
        try {
            return lines.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
