package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No WSDL file does harm: it is refused or imported, in half a second of CPU time and a heap of 128 MB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportAttackTest {
    private static final int MOST_MILLIS = 500;

    private List<String[]> outcomes = List.of();

    @BeforeAll
    void run(@TempDir Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportAttackRun.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        outcomes = told.lines().map(line -> line.split("\t")).toList();
    }

    Stream<String[]> outcomes() {
        return outcomes.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outcomes")
    void doesNoHarm(String attack, String outcome, long millis) {
        assertThat(outcome).as(attack).matches("(refused|imported).*");
        assertThat(millis).as("CPU time of %s", attack).isLessThan(MOST_MILLIS);
    }
}
