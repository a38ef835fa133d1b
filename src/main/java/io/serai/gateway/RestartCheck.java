package io.serai.gateway;

import io.serai.gateway.generation.GatewaySettings;
import io.serai.gateway.generation.LoadedSettings;
import io.serai.gateway.http.HttpSettings;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.Setting;

/** Finds changed settings that only a restart brings into effect: those of the listeners. */
final class RestartCheck {
    private final LoadedSettings next;
    private final Findings findings;

    private RestartCheck(LoadedSettings next, Findings findings) {
        this.next = next;
        this.findings = findings;
    }

    static void compare(LoadedSettings first, LoadedSettings next, Findings findings) {
        RestartCheck check = new RestartCheck(next, findings);
        GatewaySettings old = first.values();
        GatewaySettings now = next.values();
        HttpSettings oldHttp = old.http();
        HttpSettings http = now.http();
        check.compare("serai.http.host", oldHttp.host(), http.host());
        check.compare("serai.http.port", oldHttp.port(), http.port());
        check.compare("serai.http.public-url", oldHttp.publicUrl(), http.publicUrl());
        check.compare("serai.http.event-loops", oldHttp.eventLoops(), http.eventLoops());
        check.compare("serai.http.workers", oldHttp.workers(), http.workers());
        check.compare("serai.http.max-header", oldHttp.maxHeader(), http.maxHeader());
        check.compare("serai.http.max-request-line", oldHttp.maxRequestLine(), http.maxRequestLine());
        check.compare("serai.http.max-connections", oldHttp.maxConnections(), http.maxConnections());
        check.compare("serai.http.idle-timeout", oldHttp.idleTimeout(), http.idleTimeout());
        check.compare("serai.http.min-rate", oldHttp.minRate(), http.minRate());
        check.compare("serai.http.trusted-proxies", oldHttp.trustedProxies(), http.trustedProxies());
        check.compare(
                "serai.management.host",
                old.management().host(),
                now.management().host());
        check.compare(
                "serai.management.port",
                old.management().port(),
                now.management().port());
        check.compare(
                "serai.management.token",
                old.management().token(),
                now.management().token());
        check.compare("serai.log.format", old.log().format(), now.log().format());
        check.compare("serai.reload", old.reload(), now.reload());
    }

    /** The values themselves are not told: one of them is a secret. */
    private void compare(String key, Object old, Object now) {
        if (!old.equals(now)) {
            Position position =
                    next.sources().find(key).map(Setting::position).orElse(Position.of("application.properties"));
            findings.add(Finding.of(Rule.SETTING_RESTART, position, "the change of " + key + " needs a restart")
                    .expecting("expected a restart, or the value it had"));
        }
    }
}
