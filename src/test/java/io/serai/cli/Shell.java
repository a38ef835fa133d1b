package io.serai.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The shell into which somebody copies a command. */
final class Shell {
    private Shell() {}

    /** What it prints; the test is given up where the machine has no such command. */
    static String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // 127: the shell found no curl on this machine.
        assumeThat(process.waitFor()).isNotEqualTo(127);
        return output;
    }
}
