package io.serai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of what takes part. */
final class Versions {
    private static final Pattern VERSION = Pattern.compile("\"version\":\\s*\"([^\"]+)\"");

    private Versions() {}

    /** The revision of Serai, and whether files differ from it. */
    static String revision(Path repository) throws IOException, InterruptedException {
        String git = repository.toString();
        String revision = Command.firstLine("git", "-C", git, "rev-parse", "--short", "HEAD");
        String changed = Command.firstLine("git", "-C", git, "status", "--porcelain", "src/main", "pom.xml");
        return changed.equals("unknown") ? revision : revision + " with changes";
    }

    /** What the peers say of themselves, those of Maven by their poms. */
    static List<String> peers(Path repository) throws IOException, InterruptedException {
        List<String> peers = new ArrayList<>();
        peers.add("Vert.x " + io.vertx.core.impl.launcher.commands.VersionCommand.getVersion());
        if (Command.exists("nginx")) {
            peers.add(Command.firstLine("nginx", "-v").replaceFirst(".*nginx/", "nginx "));
        }
        if (Command.exists("haproxy")) {
            peers.add(Command.firstLine("haproxy", "-v").replaceFirst("HAProxy version (\\S+).*", "HAProxy $1"));
        }
        peers.add("Membrane 4.9.1");
        peers.add("Spring Cloud Gateway 5.0.0 (Spring Boot 4.0.0)");
        peers.add("Camel 4.17.0");
        if (Command.exists("node")) {
            peers.add("Node " + Command.firstLine("node", "--version"));
            addNode(peers, repository.resolve("bench/peers/express/node_modules"), "express");
            addNode(peers, repository.resolve("bench/peers/express/node_modules"), "http-proxy-middleware");
        }
        return peers;
    }

    private static void addNode(List<String> peers, Path modules, String name) throws IOException {
        Path description = modules.resolve(name).resolve("package.json");
        if (Files.exists(description)) {
            Matcher version = VERSION.matcher(Files.readString(description));
            peers.add(name + " " + (version.find() ? version.group(1) : "unknown"));
        }
    }
}
