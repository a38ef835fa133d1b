package io.serai.bench.suite;

import io.serai.bench.Lab;
import io.serai.bench.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The archive of loaded classes that Serai starts with, made as for the image of a container. */
final class StartArchive {
    private static final long LIMIT_NANOS = 120_000_000_000L;

    private StartArchive() {}

    /** Makes one by starting a workspace; returns the options of the JVM that use it. */
    static List<String> of(Lab lab, String workspace) throws IOException, InterruptedException {
        Path folder = lab.folder("archive");
        List<String> command = lab.java(List.of());
        command.addAll(
                List.of("-jar", lab.repository().resolve("target/serai.jar").toString(), "archive"));
        command.addAll(List.of("-o", folder.resolve("serai.archive").toString()));
        command.add(lab.repository().resolve(workspace).toString());
        Program program = lab.start("archive", folder, command);
        long start = System.nanoTime();
        while (!program.log().contains("-XX:")) {
            if (System.nanoTime() - start > LIMIT_NANOS) {
                throw new IOException("there is no archive: " + program.log());
            }
            Thread.sleep(100);
        }
        return Files.readAllLines(folder.resolve("archive.log")).stream()
                .filter(line -> line.startsWith("-XX:"))
                .toList();
    }
}
