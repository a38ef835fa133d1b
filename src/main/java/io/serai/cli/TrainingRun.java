package io.serai.cli;

import io.serai.workspace.Workspace;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A process of its own that starts a workspace without acting, and leaves behind the archive of the classes this took.
 *
 * @param program the jar
 * @param settings the {@code -P} pairs
 */
record TrainingRun(Path program, Workspace workspace, Map<String, String> settings) {
    private static final long LIMIT_SECONDS = 180;

    /** What an archive or the start of the workspace depends on; not where logs go, or which port a debugger opens. */
    private static final Pattern SHARED = Pattern.compile(
            "-Xmx.*|-XX:[+-]?(Use|ObjectAlignment|Max(Heap|RAM)).*|--.*|-D(?!com\\.sun\\.|serai\\.archive).*");

    /**
     * Runs at the lowest priority.
     *
     * @param errors takes what the process prints on standard error
     * @return whether the archive is there now, in one piece
     */
    boolean write(ClassArchive archive, Redirect errors) throws IOException, InterruptedException {
        ClassArchive unfinished = archive.unfinished();
        unfinished.delete();
        Process process = start(unfinished, errors);
        Thread end = new Thread(() -> end(process, unfinished));
        Runtime.getRuntime().addShutdownHook(end);
        try {
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            if (ended && unfinished.isWritten()) {
                unfinished.replace(archive);
                return true;
            }
            return false;
        } finally {
            end(process, unfinished);
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    /** A JVM may have another write its archive. */
    private static void end(Process process, ClassArchive unfinished) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        unfinished.delete();
    }

    /** The options of this JVM that the process has as well. */
    static List<String> sharedOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> SHARED.matcher(option).matches())
                .toList();
    }

    private Process start(ClassArchive archive, Redirect errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(archive)).redirectInput(Redirect.PIPE);
        // These have been read already, and what of them matters is among the options below.
        List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS").forEach(builder.environment()::remove);
        builder.redirectOutput(Redirect.DISCARD).redirectError(errors);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private List<String> command(ClassArchive archive) {
        List<String> command = new ArrayList<>();
        Stream.of("/usr/bin/nice", "/bin/nice")
                .filter(nice -> Files.isExecutable(Path.of(nice)))
                .findFirst()
                .ifPresent(nice -> command.addAll(List.of(nice, "-n", "19")));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(sharedOptions());
        command.addAll(archive.writing());
        command.addAll(List.of(
                "-jar", program.toString(), TrainCommand.NAME, workspace.root().toString()));
        settings.forEach((key, value) -> command.addAll(List.of("-P", key + "=" + value)));
        return command;
    }
}
