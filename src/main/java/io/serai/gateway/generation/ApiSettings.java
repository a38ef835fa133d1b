package io.serai.gateway.generation;

import java.util.Optional;

/**
 * One API.
 *
 * @param unrouted what serves operations that have no route: {@code soap} calls the SOAP operation of each
 *     at the backend named like the API, {@code backend:<name>} forwards them, {@code mock}
 *     answers the contract's example, {@code 501} a problem; without it such an operation is a finding
 */
public record ApiSettings(Optional<String> unrouted) {}
