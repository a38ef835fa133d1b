package io.serai.gateway.lint;

/**
 * How a route runs, derived from its model when the generation is built.
 *
 * @param mode on which threads
 * @param decidedBy the step that makes it blocking, with its place; empty for the event loop
 * @param streamsRequest whether no step before a backend call reads the body
 * @param streamsAnswer whether no step after the backend call reads the body
 * @param lone whether the route is one {@code backend:} step that forwards the request as it is
 * @param beginsOnLoop whether its first steps run on the event loop; a blocking route then goes to a worker by itself
 */
public record RoutePlan(
        ExecutionMode mode,
        String decidedBy,
        boolean streamsRequest,
        boolean streamsAnswer,
        boolean lone,
        boolean beginsOnLoop) {}
