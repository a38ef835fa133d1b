package io.serai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a suite runs: free ports, a scratch folder, and programs that end with it. */
public final class Lab implements AutoCloseable {
    /** What every JVM of a comparison is started with. */
    public static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseG1GC");

    private final Path repository;
    private final Path scratch;
    private final String javaHome;
    private final List<Program> running = new ArrayList<>();

    /**
     * A lab for one suite.
     *
     * @param repository the checkout that is measured
     * @param javaHome of the JDK that contenders run on
     */
    public Lab(Path repository, String javaHome) {
        this.repository = repository;
        this.javaHome = javaHome;
        try {
            this.scratch = Files.createTempDirectory("serai-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path repository() {
        return repository;
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
        List<String> command = new ArrayList<>();
        command.add(Path.of(javaHome, "bin", "java").toString());
        command.addAll(options);
        return command;
    }

    /** A class of this program in a process of its own. */
    public List<String> java(Class<?> main, Object... arguments) {
        List<String> command = java(JVM);
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
        Program upstream = start("upstream", folder("upstream"), java(io.serai.bench.peer.Upstream.class, port));
        upstream.awaitReady(at(port, "/json/ready"));
        return port;
    }

    public static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Whether a program is installed. */
    public static boolean has(String program) {
        for (String folder : (System.getenv("PATH") + ":/usr/sbin").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        running.forEach(Program::close);
        try (var files = Files.walk(scratch)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
