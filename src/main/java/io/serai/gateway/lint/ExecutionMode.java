package io.serai.gateway.lint;

/** On which kind of thread a route runs. */
public enum ExecutionMode {
    /** Every step is known not to wait: the exchange stays on the event loop of its connection. */
    EVENT_LOOP("event loop"),

    /** Some step may wait: the exchange runs on a virtual thread, or on a worker with Java 17. */
    BLOCKING("blocking");

    private final String label;

    ExecutionMode(String label) {
        this.label = label;
    }

    /** For people, for example "event loop". */
    public String label() {
        return label;
    }
}
