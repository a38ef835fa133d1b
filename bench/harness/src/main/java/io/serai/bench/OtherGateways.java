package io.serai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The gateways that teams would take otherwise, each as a plain reverse proxy in front of the same backend. */
public final class OtherGateways {
    private final Contenders contenders;
    private final Lab lab;
    private final int upstream;

    public OtherGateways(Contenders contenders) {
        this.contenders = contenders;
        this.lab = contenders.lab();
        this.upstream = contenders.upstream();
    }

    /** Those that are installed or built here. */
    public List<Contender> all(String path) throws IOException, InterruptedException {
        List<Contender> all = new ArrayList<>();
        if (Lab.has("nginx")) {
            all.add(nginx(path));
        }
        if (Lab.has("haproxy")) {
            all.add(haproxy(path));
        }
        all.add(java("Membrane 4.9.1", "membrane", "com.predic8.membrane.core.RouterCLI", path));
        all.add(java("Spring Cloud Gateway 5.0.0, WebFlux", "spring", "io.serai.bench.spring.StockSpring", path));
        all.add(java("Camel 4.17.0 as it comes", "camel", "io.serai.bench.camel.StockCamel", path));
        if (Lab.has("node") && Files.isDirectory(peer("express").resolve("node_modules"))) {
            all.add(express(path));
        }
        return all;
    }

    private Path peer(String name) {
        return lab.repository().resolve("bench/peers").resolve(name);
    }

    /** One worker, and kept-alive connections to the backend. */
    private Contender nginx(String path) throws IOException, InterruptedException {
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
        List<String> command = List.of("nginx", "-p", folder.toString(), "-c", "nginx.conf");
        return contenders.ready("nginx", command, port, path, folder);
    }

    private Contender haproxy(String path) throws IOException, InterruptedException {
        int port = lab.freePort();
        Path folder = lab.folder("haproxy");
        Files.writeString(folder.resolve("haproxy.cfg"), """
                global
                  nbthread 1
                defaults
                  mode http
                  timeout connect 5s
                  timeout client 60s
                  timeout server 60s
                listen all
                  bind 127.0.0.1:%d
                  http-reuse always
                  server backend 127.0.0.1:%d
                """.formatted(port, upstream));
        return contenders.ready("HAProxy", List.of("haproxy", "-db", "-f", "haproxy.cfg"), port, path, folder);
    }

    private Contender java(String name, String peer, String main, String path)
            throws IOException, InterruptedException {
        int port = lab.freePort();
        Path folder = lab.folder(peer);
        Path target = peer(peer).resolve("target");
        List<String> command = lab.java(Lab.JVM);
        command.addAll(List.of("-cp", target.resolve("classes") + ":" + target.resolve("lib") + "/*", main));
        command.addAll(arguments(peer, port, folder));
        return contenders.ready(name, command, port, path, folder);
    }

    private List<String> arguments(String peer, int port, Path folder) throws IOException {
        String backend = "http://127.0.0.1:" + upstream;
        return switch (peer) {
            case "membrane" -> {
                String text = Files.readString(peer(peer).resolve("proxies.xml"))
                        .replace("{{port}}", "" + port)
                        .replace("{{backend}}", "" + upstream);
                Files.writeString(folder.resolve("proxies.xml"), text);
                yield List.of("-c", "proxies.xml");
            }
            case "spring" -> {
                String route = "--spring.cloud.gateway.server.webflux.routes[0].";
                yield List.of(
                        "--server.port=" + port,
                        route + "id=all",
                        route + "uri=" + backend,
                        route + "predicates[0]=Path=/**");
            }
            default -> List.of("" + port, "" + upstream);
        };
    }

    private Contender express(String path) throws IOException, InterruptedException {
        int port = lab.freePort();
        List<String> command =
                List.of("node", peer("express").resolve("proxy.js").toString(), "" + port, "" + upstream);
        return contenders.ready("Express 5", command, port, path, lab.folder("express"));
    }
}
