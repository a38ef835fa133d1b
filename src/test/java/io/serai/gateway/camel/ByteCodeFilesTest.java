package io.serai.gateway.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ByteCodeFilesTest {
    @TempDir
    Path cache;

    @Test
    void readsWhatWasWrittenInItsOrder() {
        ByteCodeFiles files = new ByteCodeFiles(cache.resolve("serai/routes"));
        Map<String, byte[]> classes = new LinkedHashMap<>();
        classes.put("b.B", new byte[] {1, 2});
        classes.put("a.A", new byte[0]);

        files.write("key", classes);

        assertThat(files.read("key").orElseThrow()).containsExactlyEntriesOf(classes);
        assertThat(files.read("other")).isEmpty();
    }

    @Test
    void takesWhatIsCutOffOrChangedOrOfAnotherNameForMissing() throws IOException {
        ByteCodeFiles files = new ByteCodeFiles(cache);
        files.write("key", Map.of("A", new byte[] {1, 2, 3}));
        Path file = cache.resolve("key.classes");
        byte[] whole = Files.readAllBytes(file);

        Files.copy(file, cache.resolve("other.classes"));
        assertThat(files.read("other")).isEmpty();
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(files.read("key")).isEmpty();
        }
        whole[whole.length - 1]++;
        Files.write(file, whole);
        assertThat(files.read("key")).isEmpty();
    }

    @Test
    void keepsWhatWasUsedLast() throws IOException {
        ByteCodeFiles files = new ByteCodeFiles(cache);
        for (int at = 0; at < 40; at++) {
            files.write("key" + at, Map.of());
            assertThat(cache.resolve("key" + at + ".classes").toFile().setLastModified(1_000_000L * at + 1_000))
                    .isTrue();
        }
        files.write("last", Map.of());

        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).hasSize(32);
        }
        assertThat(files.read("last")).isPresent();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsNobodyElseIn() throws IOException {
        Path folder = cache.resolve("serai/routes");
        new ByteCodeFiles(folder).write("key", Map.of());

        for (Path made : new Path[] {folder, cache.resolve("serai")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void doesWithoutAFolder() throws IOException {
        ByteCodeFiles files =
                new ByteCodeFiles(Files.writeString(cache.resolve("file"), "").resolve("routes"));

        files.write("key", Map.of());

        assertThat(files.read("key")).isEmpty();
    }
}
