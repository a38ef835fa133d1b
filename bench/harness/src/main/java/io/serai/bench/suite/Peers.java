package io.serai.bench.suite;

import io.serai.bench.Command;
import io.serai.bench.OtherGateways;
import io.serai.bench.Report;

/** Adds peers to a comparison by their names; one that is not installed is named in the report. */
final class Peers {
    static final String NGINX_ALONE = "nginx, one worker";
    static final String HAPROXY = "HAProxy";
    static final String EXPRESS = "Express, one process";

    private final Field field;
    private final OtherGateways others;
    private final String path;
    private final Report report;

    Peers(Field field, OtherGateways others, String path, Report report) {
        this.field = field;
        this.others = others;
        this.path = path;
        this.report = report;
    }

    void add(String name) throws InterruptedException {
        if (!isInstalled(name)) {
            report.say(name + " is not installed here and does not take part.");
            return;
        }
        field.add(
                switch (name) {
                    case OtherGateways.NGINX -> () -> others.nginx(name, path, "auto");
                    case NGINX_ALONE -> () -> others.nginx(name, path, "1");
                    case HAPROXY -> () -> others.haproxy(path);
                    case OtherGateways.MEMBRANE -> () -> others.membrane(path);
                    case OtherGateways.SPRING -> () -> others.spring(path);
                    case OtherGateways.CAMEL -> () -> others.camel(path);
                    default -> () -> others.express(path);
                });
    }

    private boolean isInstalled(String name) {
        return switch (name) {
            case OtherGateways.NGINX, NGINX_ALONE -> Command.exists("nginx");
            case HAPROXY -> Command.exists("haproxy");
            case EXPRESS -> others.hasExpress();
            default -> true;
        };
    }
}
