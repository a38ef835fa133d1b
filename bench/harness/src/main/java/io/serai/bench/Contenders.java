package io.serai.bench;

import io.serai.bench.peer.Upstream;
import io.serai.bench.peer.VertxProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the programs that are compared, each in front of the same backend. */
public final class Contenders {
    /** The yardstick. */
    public static final String VERTX = "plain Vert.x proxy";

    private final Lab lab;
    private final int upstream;
    private final Jdk jdk;

    public Contenders(Lab lab, int upstream) {
        this(lab, upstream, lab.jdk());
    }

    private Contenders(Lab lab, int upstream, Jdk jdk) {
        this.lab = lab;
        this.upstream = upstream;
        this.jdk = jdk;
    }

    /** Starts what follows on another Java, which the names tell. */
    public Contenders on(Jdk other) {
        return new Contenders(lab, upstream, other);
    }

    /** The name of a contender on this Java. */
    public String named(String name) {
        return jdk.equals(lab.jdk()) ? name : name + ", " + jdk;
    }

    Lab lab() {
        return lab;
    }

    int upstream() {
        return upstream;
    }

    /** The backend itself: the limit of what the load can ask for. */
    public Contender direct(String path) throws IOException, InterruptedException {
        int port = lab.freePort();
        return ready("direct", lab.java(jdk, Lab.JVM, Upstream.class, port), port, path, lab.folder("direct"));
    }

    /** A plain Vert.x proxy, the yardstick. */
    public Contender vertx(String path) throws IOException, InterruptedException {
        return vertx(path, Lab.JVM);
    }

    /** The same with other options of the JVM. */
    public Contender vertx(String path, List<String> jvm) throws IOException, InterruptedException {
        int port = lab.freePort();
        List<String> command = lab.java(jdk, jvm, VertxProxy.class, port, upstream);
        return ready(named(VERTX), command, port, path, lab.folder("vertx"));
    }

    /** Serai with a workspace of {@code bench/workspaces/} whose contract has the base path {@code /bench/v1}. */
    public Contender serai(String name, String workspace, String path, List<String> jvm, String... settings)
            throws IOException, InterruptedException {
        List<String> command = lab.java(jdk, jvm);
        command.add("-jar");
        command.add(lab.repository().resolve("target/serai.jar").toString());
        return run(command, name, workspace, path, settings);
    }

    /** The same by the launcher of the repository, which keeps what makes later starts fast in a cache folder. */
    public Contender launched(String name, String workspace, String path, Path cache)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env", "XDG_CACHE_HOME=" + cache, "JAVA_HOME=" + jdk.home()));
        command.add(lab.repository().resolve("serai").toString());
        return run(command, name, workspace, path);
    }

    private Contender run(List<String> command, String name, String workspace, String path, String... settings)
            throws IOException, InterruptedException {
        int port = lab.freePort();
        Path folder = lab.folder("serai");
        command.add("run");
        command.add(lab.repository().resolve(workspace).toString());
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("serai.http.port=" + port);
        all.add("serai.management.port=0");
        all.add("serai.backend.main.url=http://127.0.0.1:" + upstream);
        for (String setting : all) {
            command.add("-P");
            command.add(setting);
        }
        return ready(named(name), command, port, path, folder);
    }

    /** A setting with the address of the backend, for steps that are not {@code backend:}. */
    public String backendAs(String key) {
        return key + "=http://127.0.0.1:" + upstream;
    }

    /** Starts a program and waits for its first 200. */
    Contender ready(String name, List<String> command, int port, String path, Path folder)
            throws IOException, InterruptedException {
        Progress.say("starting " + name);
        Program program = lab.start(name, folder, command);
        long millis = program.awaitReady(Lab.at(port, path));
        return new Contender(name, program, Lab.at(port, path), millis);
    }
}
