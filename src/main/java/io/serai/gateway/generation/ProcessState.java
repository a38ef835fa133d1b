package io.serai.gateway.generation;

import io.micrometer.core.instrument.MeterRegistry;
import io.serai.backend.BackendPools;
import io.serai.gateway.camel.JavaCodeCache;
import io.vertx.core.Vertx;
import java.util.concurrent.ExecutorService;

/**
 * What outlives generations and is lent to each of them.
 *
 * @param workers run blocking routes
 * @param javaCode so that a reload compiles only what changed
 */
public record ProcessState(
        Vertx vertx, BackendPools pools, MeterRegistry meters, ExecutorService workers, JavaCodeCache javaCode) {}
