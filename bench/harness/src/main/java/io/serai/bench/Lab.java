package io.serai.bench;

import io.serai.bench.load.Load;
import io.serai.bench.peer.Upstream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a suite runs: free ports, a scratch folder, and programs that end with it. */
public final class Lab implements AutoCloseable {
    /** What every JVM of a comparison is started with. */
    public static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseG1GC");

    private final Path repository;
    private final Path scratch;
    private final Jdk jdk;
    private final Optional<Jdk> newerJdk;
    private final Load load;
    private final List<Program> running = new ArrayList<>();

    /**
     * A lab for one suite.
     *
     * @param repository the checkout that is measured
     * @param jdk that contenders run on
     * @param load that keeps connections busy
     */
    public Lab(Path repository, Jdk jdk, Load load) throws IOException {
        this.repository = repository;
        this.jdk = jdk;
        this.newerJdk = jdk.newer();
        this.load = load;
        this.scratch = Files.createTempDirectory("serai-bench");
    }

    public Path repository() {
        return repository;
    }

    public Jdk jdk() {
        return jdk;
    }

    /** One with virtual threads, when the contenders' own has none and another is installed. */
    public Optional<Jdk> newerJdk() {
        return newerJdk;
    }

    public Load load() {
        return load;
    }

    /** A new folder. */
    public Path folder(String name) throws IOException {
        return Files.createTempDirectory(scratch, name.replaceAll("[^A-Za-z0-9]+", "-"));
    }

    public int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The command for a JVM, to be followed by {@code -jar} or {@code -cp}. */
    public List<String> java(List<String> options) {
        return java(jdk, options);
    }

    /** The same on another Java. */
    public List<String> java(Jdk other, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(other.home().resolve("bin/java").toString());
        command.addAll(options);
        return command;
    }

    /** A class of this program in a process of its own. */
    public List<String> java(Jdk other, List<String> options, Class<?> main, Object... arguments) {
        List<String> command = java(other, options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** Starts a program that ends with this lab at the latest. */
    public Program start(String name, Path folder, List<String> command) throws IOException {
        Program program = Program.start(name, folder, command);
        running.add(program);
        return program;
    }

    /** Starts the backend and waits for it; returns its port. */
    public int upstream() throws IOException, InterruptedException {
        int port = freePort();
        Program upstream = start("upstream", folder("upstream"), java(jdk, JVM, Upstream.class, port));
        upstream.awaitReady(at(port, "/json/ready"));
        return port;
    }

    public static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** CPU time of all programs that run, in the ticks of the system's accounts. */
    long cpuTicks() {
        return running.stream().mapToLong(Program::cpuMicros).sum() / 10_000;
    }

    /** The commands of all programs, without the folders and ports of this run. */
    List<String> commands() {
        String newer = newerJdk.map(other -> other.home().toString()).orElse("$JAVA_HOME");
        return running.stream()
                .map(program -> program.command()
                        .replace(newer, "$NEWER_JAVA_HOME")
                        .replace(jdk.home().toString(), "$JAVA_HOME")
                        .replace(repository + "/", "")
                        .replace(scratch.toString(), "$SCRATCH"))
                .map(command ->
                        command.replaceAll("(?<=[ :=])\\d{5}\\b", "PORT").replaceAll("\\d{15,}", ""))
                .distinct()
                .toList();
    }

    /** Ends all programs before the next part of a suite. */
    public void endPrograms() {
        running.forEach(Program::close);
    }

    @Override
    public void close() {
        endPrograms();
        if (!Files.exists(scratch)) {
            return;
        }
        try (Stream<Path> files = Files.walk(scratch)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            Progress.say("left behind: " + scratch);
        }
    }
}
