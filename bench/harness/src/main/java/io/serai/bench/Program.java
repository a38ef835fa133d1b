package io.serai.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A process that is measured from outside: a contender or the upstream. */
public final class Program implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);

    private final String name;
    private final Process process;
    private final Path log;
    private final String command;
    private final long started = System.nanoTime();

    private Program(String name, Process process, Path log, String command) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.command = command;
    }

    /** Starts a command in a folder; what it prints goes to a file there. */
    public static Program start(String name, Path folder, List<String> command) throws IOException {
        Path log = folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Program(name, process, log, String.join(" ", command));
    }

    /**
     * Waits for the first 200.
     *
     * @return milliseconds from the start of the process
     */
    public long awaitReady(URI address) throws IOException, InterruptedException {
        while (true) {
            if (answers(address)) {
                return (System.nanoTime() - started) / 1_000_000;
            }
            if (!process.isAlive() || System.nanoTime() - started > READY_LIMIT.toNanos()) {
                throw new IOException(name + " does not answer at " + address + ":\n" + Files.readString(log));
            }
            Thread.sleep(5);
        }
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** CPU time of the process and its children so far, user and system, in microseconds. */
    public long cpuMicros() {
        return family().mapToLong(handle ->
                        handle.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1000)
                .sum();
    }

    /** Resident memory of the process and its children, in MiB. */
    public long residentMib() throws IOException {
        long kib = 0;
        for (ProcessHandle handle : family().toList()) {
            for (String line : Files.readAllLines(Path.of("/proc/" + handle.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    kib += Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return kib / 1024;
    }

    public long pid() {
        return process.pid();
    }

    /** What started it. */
    String command() {
        return command;
    }

    /** Waits for its end. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /** What it printed. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    private Stream<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    @Override
    public void close() {
        family().toList().forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
