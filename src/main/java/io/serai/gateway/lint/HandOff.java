package io.serai.gateway.lint;

import org.apache.camel.AsyncProcessor;

/** A step that the gateway has put into a route itself, to go on with it on another thread. It reads nothing. */
public interface HandOff extends AsyncProcessor {
    /** Whether the steps before it, when it is the first of its route, run on the event loop. */
    boolean beginsOnLoop();
}
