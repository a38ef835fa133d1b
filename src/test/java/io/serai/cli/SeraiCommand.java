package io.serai.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs a command in this process, as a shell would. */
public final class SeraiCommand {
    private SeraiCommand() {}

    /**
     * What came of it.
     *
     * @param out what it printed
     */
    public record Outcome(int exit, String out) {}

    public static Outcome run(String... arguments) {
        return run(new byte[0], arguments);
    }

    /** Runs it with an input. */
    public static Outcome run(byte[] input, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input));
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            int exit = Serai.commandLine().execute(arguments);
            return new Outcome(exit, told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
    }
}
