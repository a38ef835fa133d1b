package io.serai.bench;

import io.serai.bench.peer.VertxProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the programs that are compared, each in front of the same backend. */
public final class Contenders {
    private final Lab lab;
    private final int upstream;

    public Contenders(Lab lab, int upstream) {
        this.lab = lab;
        this.upstream = upstream;
    }

    /** A plain Vert.x proxy, the yardstick. */
    public Contender vertx(String path) throws IOException, InterruptedException {
        int port = lab.freePort();
        return ready("plain Vert.x proxy", lab.java(VertxProxy.class, port, upstream), port, path, lab.folder("vertx"));
    }

    /** nginx with one worker and kept-alive connections to the backend. */
    public Contender nginx(String path) throws IOException, InterruptedException {
        int port = lab.freePort();
        Path folder = lab.folder("nginx");
        Files.writeString(folder.resolve("nginx.conf"), """
                worker_processes 1;
                daemon off;
                pid nginx.pid;
                error_log stderr;
                events { worker_connections 8192; }
                http {
                  access_log off;
                  client_body_temp_path b; proxy_temp_path p; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
                  keepalive_requests 100000000;
                  upstream backend { server 127.0.0.1:%d; keepalive 512; keepalive_requests 100000000; }
                  server {
                    listen 127.0.0.1:%d backlog=4096;
                    location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ""; }
                  }
                }
                """.formatted(upstream, port));
        return ready("nginx", List.of("nginx", "-p", folder.toString(), "-c", "nginx.conf"), port, path, folder);
    }

    /** Serai with a workspace of {@code bench/workspaces/} whose contract has the base path {@code /bench/v1}. */
    public Contender serai(String name, String workspace, String path, List<String> jvm, String... settings)
            throws IOException, InterruptedException {
        int port = lab.freePort();
        Path folder = lab.folder("serai");
        List<String> command = lab.java(jvm);
        command.add("-jar");
        command.add(lab.repository().resolve("target/serai.jar").toString());
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
        return ready(name, command, port, path, folder);
    }

    private Contender ready(String name, List<String> command, int port, String path, Path folder)
            throws IOException, InterruptedException {
        Program program = lab.start(name, folder, command);
        long millis = program.awaitReady(Lab.at(port, path));
        return new Contender(name, program, Lab.at(port, path), millis);
    }
}
