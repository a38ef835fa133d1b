package io.serai.contract;

import java.util.List;

/**
 * What a request's path leads to.
 *
 * @param value what was added to the index
 * @param names of the path parameters, in the order of the path
 * @param values decoded, one for each name
 */
public record Match<T>(T value, List<String> names, List<String> values) {}
