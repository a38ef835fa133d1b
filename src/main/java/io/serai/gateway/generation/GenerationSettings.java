package io.serai.gateway.generation;

import java.util.Optional;

/**
 * What is kept of generations.
 *
 * @param keep folder for a copy of the last workspace that started, served when a restart finds a broken one
 */
public record GenerationSettings(Optional<String> keep) {}
