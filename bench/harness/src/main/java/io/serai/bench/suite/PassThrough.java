package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Jdk;
import io.serai.bench.Lab;
import io.serai.bench.OtherGateways;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** 1 KB of JSON through each contender, 64 connections: CPU time for a request, requests a second, latency, memory. */
public final class PassThrough implements Suite {
    static final String WORKSPACE = "bench/workspaces/pass";
    static final String FORWARD = "Serai, one `backend:` step";
    static final String STEPS = "Serai, three steps";
    static final String BLOCKING = "Serai, three steps and a blocking one";
    static final String HTTP = "Serai, `http:` step";

    private static final String PATH = "/json/x";
    private static final int CONNECTIONS = 64;

    private final boolean all;

    /** With all peers. */
    public PassThrough() {
        this(true);
    }

    /** With all peers, or with those that are most telling. */
    PassThrough(boolean all) {
        this.all = all;
    }

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        Contenders start = new Contenders(lab, lab.upstream());
        String body = Answers.answer(start.direct(PATH)).substring(4);
        List<Contender> contenders = Answers.equalTo(body, contenders(start, lab, report), report);
        report.say("1 KB of JSON (" + body.length() + " bytes, checked), " + CONNECTIONS + " connections, " + rounds
                + " rounds of " + seconds + " s in turn: smallest (median) [largest]. Serai matches a contract, applies"
                + " header rules and limits, and writes metrics, trace ids and the access log; the others only forward,"
                + " on all cores unless they say otherwise. `start ms` is of this one start; see the suite `start`.");
        Outcome outcome = Comparison.closedLoop(lab, report, CONNECTIONS, Math.max(5, all ? seconds * 3 / 2 : seconds))
                .tolerating(OtherGateways.MEMBRANE)
                .run(contenders, rounds, seconds);
        report.table(outcome.figures());
        report.say("The best rounds as ratios:");
        report.table(outcome.ratios(Contenders.VERTX, OtherGateways.NGINX));
        new PassThroughGoals(outcome, lab).report(report);
    }

    private List<Contender> contenders(Contenders start, Lab lab, Report report)
            throws IOException, InterruptedException {
        Field field = new Field(report);
        field.add(() -> start.vertx(PATH));
        field.add(() -> serai(start, FORWARD, "/forward/json"));
        field.add(() -> serai(start, STEPS, "/steps/json"));
        field.add(() -> serai(start, BLOCKING, "/blocking/json"));
        if (all) {
            field.add(() -> serai(start, HTTP, "/http/json"));
        }
        Optional<Jdk> newer = lab.newerJdk();
        if (newer.isPresent()) {
            Contenders onNewer = start.on(newer.get());
            field.add(() -> onNewer.vertx(PATH));
            field.add(() -> serai(onNewer, BLOCKING, "/blocking/json"));
        }
        peers(field, new OtherGateways(start), report);
        return field.contenders();
    }

    private void peers(Field field, OtherGateways others, Report report) throws InterruptedException {
        Peers peers = new Peers(field, others, PATH, report);
        peers.add(OtherGateways.NGINX);
        peers.add(OtherGateways.SPRING);
        peers.add(OtherGateways.CAMEL);
        if (all) {
            peers.add(Peers.NGINX_ALONE);
            peers.add(Peers.HAPROXY);
            peers.add(OtherGateways.MEMBRANE);
            peers.add(Peers.EXPRESS);
        }
    }

    static Contender serai(Contenders start, String name, String path) throws IOException, InterruptedException {
        return start.serai(name, WORKSPACE, "/bench/v1" + path, Lab.JVM, start.backendAs("bench.backend"));
    }
}
