package io.serai.demo;

/** A legacy service: what it answers to a request. */
interface Service {
    Reply answer(Request request);

    /** The path that its address ends with; empty when what it answers has paths of its own. */
    default String path() {
        return "";
    }
}
