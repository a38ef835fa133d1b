package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample cases that an import writes pass at once. */
class ImportedCasesTest {
    private static final Path WSDL = Path.of("src/test/resources/wsdl");

    @TempDir
    private Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(WSDL)) {
            return files.filter(file -> file.toString().endsWith(".wsdl"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void passAndLeaveNothingOut(Path wsdl) {
        String imported = importInto(wsdl.toString());
        TestCommandTest.Outcome outcome = TestCommandTest.run("test", "--workspace", folder.toString());

        assertThat(imported).contains(" sample case").doesNotContain("no sample case");
        assertThat(outcome.out()).doesNotContain("FAIL", "no case").contains(" 0 failed");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void doNotReplaceWhatSomebodyHasEdited() throws IOException {
        String wsdl = WSDL.resolve("parcels.wsdl").toString();
        Path edited = folder.resolve("cases/parcel/getParcel-sample.case.yaml");

        importInto(wsdl, "--no-cases");
        assertThat(folder.resolve("cases")).doesNotExist();

        importInto(wsdl, "--force");
        Files.writeString(edited, "edited");
        Files.delete(folder.resolve("openapi/parcel.openapi.yaml"));
        assertThat(importInto(wsdl)).contains("0 sample cases");
        assertThat(edited).hasContent("edited");

        importInto(wsdl, "--force");
        assertThat(Files.readString(edited)).contains("soapenv:Envelope");
    }

    private String importInto(String wsdl, String... options) {
        String[] arguments = Stream.concat(
                        Stream.of("import", "wsdl", wsdl, "--into", folder.toString()), Stream.of(options))
                .toArray(String[]::new);
        TestCommandTest.Outcome outcome = TestCommandTest.run(arguments);
        assertThat(outcome.exit()).isZero();
        return outcome.out();
    }
}
