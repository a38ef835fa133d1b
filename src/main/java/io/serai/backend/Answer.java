package io.serai.backend;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * A complete head of a backend's answer, with its body.
 *
 * @param headers all fields, those of the connection included
 * @param body a {@code Buffer}, a {@code BodyStream}, or null when the answer has none
 */
public record Answer(int status, MultiMap headers, @Nullable Object body) {}
