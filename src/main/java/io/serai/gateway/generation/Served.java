package io.serai.gateway.generation;

import io.serai.contract.ParameterDecoder;
import io.serai.exchange.Operation;
import io.serai.gateway.camel.CompiledRoute;
import io.serai.gateway.camel.MessageIn;
import io.serai.gateway.camel.MessageOut;
import io.serai.gateway.camel.RouteEntry;
import io.serai.telemetry.RequestMetrics;
import org.jspecify.annotations.Nullable;

/**
 * An operation with everything a request to it needs, compiled when the generation is built.
 *
 * @param compiled runs the route when it is one {@code backend:} step and nothing else; else null
 * @param maxBody bytes a request body may have
 */
public record Served(
        Operation operation,
        ParameterDecoder parameters,
        MessageIn in,
        MessageOut out,
        RouteEntry entry,
        @Nullable CompiledRoute compiled,
        long maxBody,
        RequestMetrics metrics) {}
