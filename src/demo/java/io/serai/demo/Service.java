package io.serai.demo;

/** A legacy service: what it answers to a request. */
interface Service {
    Reply answer(Request request);
}
