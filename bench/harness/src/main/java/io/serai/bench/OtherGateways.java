package io.serai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The gateways that teams would take otherwise, each as a plain reverse proxy in front of the same backend, in its best
 * known plain configuration; their files are in {@code bench/peers/}.
 */
public final class OtherGateways {
    /** The other yardstick. */
    public static final String NGINX = "nginx";

    /** Names of peers that figures are compared with. */
    public static final String MEMBRANE = "Membrane";

    public static final String SPRING = "Spring Cloud Gateway, WebFlux";
    public static final String CAMEL = "Camel as it comes";

    private final Contenders contenders;
    private final Lab lab;

    public OtherGateways(Contenders contenders) {
        this.contenders = contenders;
        this.lab = contenders.lab();
    }

    /** With so many worker processes, or {@code auto}, one for each core. */
    public Contender nginx(String name, String path, String workers) throws IOException, InterruptedException {
        int port = lab.freePort();
        Path folder = lab.folder("nginx");
        fill("nginx/nginx.conf", folder, port, workers);
        return contenders.ready(
                name, List.of("nginx", "-p", folder.toString(), "-c", "nginx.conf"), port, path, folder);
    }

    public Contender haproxy(String path) throws IOException, InterruptedException {
        int port = lab.freePort();
        Path folder = lab.folder("haproxy");
        fill("haproxy/haproxy.cfg", folder, port, "");
        return contenders.ready("HAProxy", List.of("haproxy", "-db", "-f", "haproxy.cfg"), port, path, folder);
    }

    public Contender membrane(String path) throws IOException, InterruptedException {
        int port = lab.freePort();
        Path folder = lab.folder("membrane");
        fill("membrane/proxies.xml", folder, port, "");
        List<String> arguments = List.of("com.predic8.membrane.core.RouterCLI", "-c", "proxies.xml");
        return java(MEMBRANE, "membrane", arguments, port, path, folder);
    }

    public Contender spring(String path) throws IOException, InterruptedException {
        int port = lab.freePort();
        String route = "--spring.cloud.gateway.server.webflux.routes[0].";
        List<String> arguments = List.of(
                "io.serai.bench.spring.StockSpring",
                "--server.port=" + port,
                route + "id=all",
                route + "uri=http://127.0.0.1:" + contenders.upstream(),
                route + "predicates[0]=Path=/**");
        return java(SPRING, "spring", arguments, port, path, lab.folder("spring"));
    }

    public Contender camel(String path) throws IOException, InterruptedException {
        int port = lab.freePort();
        List<String> arguments = List.of("io.serai.bench.camel.StockCamel", "" + port, "" + contenders.upstream());
        return java(CAMEL, "camel", arguments, port, path, lab.folder("camel"));
    }

    public Contender express(String path) throws IOException, InterruptedException {
        int port = lab.freePort();
        String program = peer("express").resolve("proxy.js").toString();
        List<String> command = List.of("node", program, "" + port, "" + contenders.upstream());
        return contenders.ready("Express, one process", command, port, path, lab.folder("express"));
    }

    /** Whether Express has been fetched. */
    public boolean hasExpress() {
        return Command.exists("node") && Files.isDirectory(peer("express").resolve("node_modules"));
    }

    private Contender java(String name, String peer, List<String> arguments, int port, String path, Path folder)
            throws IOException, InterruptedException {
        Path target = peer(peer).resolve("target");
        List<String> command = lab.java(Lab.JVM);
        command.addAll(List.of("-cp", target.resolve("classes") + ":" + target.resolve("lib") + "/*"));
        command.addAll(arguments);
        return contenders.ready(name, command, port, path, folder);
    }

    private Path peer(String name) {
        return lab.repository().resolve("bench/peers").resolve(name);
    }

    /** Copies a configuration into the folder of the process, with this lab's ports. */
    private void fill(String file, Path folder, int port, String workers) throws IOException {
        Path template = peer(file);
        String text = Files.readString(template)
                .replace("{{port}}", "" + port)
                .replace("{{backend}}", "" + contenders.upstream())
                .replace("{{workers}}", workers);
        Files.writeString(folder.resolve(template.getFileName()), text);
    }
}
