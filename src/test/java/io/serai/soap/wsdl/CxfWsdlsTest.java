package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All WSDL files of Apache CXF's test artifact that are complete and have a SOAP binding are imported completely, and
 * instances of all their messages come back as they were.
 */
class CxfWsdlsTest {
    /** Operations that are not imported, and why. */
    private static final Map<String, String> NOT_IMPORTED = Map.of(
            "no_body_parts.wsdl operation1",
            "the part 'mimeAttachment' is an attachment (mime:content); expected one of the body");

    @TempDir
    static Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        var url = CxfWsdlsTest.class.getResource("/wsdl/hello_world.wsdl");
        JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile();
        for (JarEntry entry : jar.stream().toList()) {
            if (entry.getName().matches("wsdl/.*\\.(wsdl|xsd)")) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (var in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    private static List<Path> complete() throws Exception {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder.resolve("wsdl"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".wsdl"))
                    .sorted()
                    .toList()) {
                if (SelfComplete.test(file)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static String operationOf(String file, String refusal) {
        return file + " " + refusal.replaceFirst(".*: operation ([^:]*):.*", "$1");
    }

    @Test
    void comeBack() throws Exception {
        Map<String, String> lost = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        List<String> incomplete = new ArrayList<>();
        int operations = 0;
        List<Path> files = complete();
        for (Path file : files) {
            String name = folder.resolve("wsdl").relativize(file).toString();
            WsdlRoundTrips.Report report =
                    new WsdlRoundTrips(file, Files.createTempDirectory(folder, "workspace")).run();
            for (WsdlImport.Result result : report.results()) {
                operations += result.operations();
                result.refused().forEach(refusal -> refused.put(operationOf(name, refusal), refusal));
            }
            report.findings().forEach(finding -> incomplete.add(name + ": " + finding));
            for (WsdlRoundTrips.Outcome outcome : report.outcomes()) {
                String operation = outcome.operation().replaceFirst(".*\\.", "");
                String message = name + " " + operation + " " + outcome.part();
                if (!outcome.lost().isEmpty()) {
                    lost.put(message, outcome.lost());
                } else if (outcome.valid() < outcome.instances() / 2) {
                    incomplete.add(message + ": has few valid instances: " + outcome.unmade());
                }
            }
        }

        assertThat(refused).containsOnlyKeys(NOT_IMPORTED.keySet());
        NOT_IMPORTED.forEach(
                (operation, reason) -> assertThat(refused.get(operation)).endsWith(reason));
        assertThat(incomplete).isEmpty();
        assertThat(files).hasSizeGreaterThan(45);
        assertThat(operations).isGreaterThan(470);
        assertThat(lost).isEmpty();
    }
}
