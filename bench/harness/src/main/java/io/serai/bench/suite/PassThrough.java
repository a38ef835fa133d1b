package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Lab;
import io.serai.bench.OtherGateways;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** 1 KB of JSON through each contender, 64 connections: CPU time for a request, requests a second, latency, memory. */
public final class PassThrough implements Suite {
    private static final String WORKSPACE = "bench/workspaces/pass";
    private static final String PATH = "/bench/v1";

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        Contenders start = new Contenders(lab, lab.upstream());
        List<Contender> contenders = new ArrayList<>();
        contenders.add(start.vertx("/json/x"));
        contenders.add(serai(start, "Serai, one `backend:` step", "/forward/json"));
        contenders.add(serai(start, "Serai, three steps", "/steps/json"));
        contenders.add(serai(start, "Serai, three steps and a blocking one", "/blocking/json"));
        contenders.addAll(new OtherGateways(start).all("/json/x"));
        report.say("1 KB of JSON, 64 connections, " + rounds + " rounds of " + seconds
                + " s in turn: smallest (median) [largest]. Serai matches a contract, applies header rules and limits,"
                + " and writes metrics, trace ids and the access log.");
        new Comparison(contenders, 64).run(report, rounds, seconds);
    }

    private static Contender serai(Contenders start, String name, String path)
            throws IOException, InterruptedException {
        return start.serai(name, WORKSPACE, PATH + path, Lab.JVM);
    }
}
