package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A cache folder as the launcher keeps it: the archive of loaded classes is in it after the first start. */
final class StartArchive {
    private static final long LIMIT_NANOS = 180_000_000_000L;

    private StartArchive() {}

    /** Starts a workspace by the launcher, and waits for the archive that is trained in the background. */
    static void make(Contenders start, Path cache, String workspace) throws IOException, InterruptedException {
        Contender first = start.launched("Serai", workspace, "/openapi", cache);
        Progress.say("waiting for the archive");
        long begun = System.nanoTime();
        while (!isThere(cache)) {
            if (System.nanoTime() - begun > LIMIT_NANOS) {
                throw new IOException("there is no archive: " + first.program().log());
            }
            Thread.sleep(100);
        }
        first.program().close();
    }

    private static boolean isThere(Path cache) throws IOException {
        Path archives = cache.resolve("serai/archives");
        if (!Files.isDirectory(archives)) {
            return false;
        }
        try (Stream<Path> files = Files.list(archives)) {
            return files.anyMatch(
                    file -> file.toString().endsWith(".jsa") || file.toString().endsWith(".aot"));
        }
    }
}
