package io.serai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs of the machine that are asked something. */
public final class Command {
    private Command() {}

    /** The first line a command prints, or {@code unknown}. */
    public static String firstLine(String... command) throws IOException, InterruptedException {
        return output(command).lines().findFirst().orElse("unknown");
    }

    /** All that a command prints. */
    public static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** Whether a program is installed. */
    public static boolean exists(String program) {
        for (String folder : (System.getenv("PATH") + ":/usr/sbin").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
