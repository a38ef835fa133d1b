package io.serai.backend;

import io.serai.exchange.BodyStream;
import io.vertx.core.http.HttpClientRequest;

/** A request body on its way to a backend. A client that sends it slowly is watched by the listener, not here. */
final class Upload {
    private final BodyStream body;
    private final HttpClientRequest target;
    private long passed = -1;

    Upload(BodyStream body, HttpClientRequest target) {
        this.body = body;
        this.target = target;
    }

    /** Whether the backend has taken nothing since the last time this was asked, although there is more. */
    boolean isStuck() {
        long before = passed;
        passed = body.passed();
        return passed == before && target.writeQueueFull();
    }
}
