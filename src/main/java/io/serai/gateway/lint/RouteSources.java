package io.serai.gateway.lint;

import io.serai.workspace.SourceTree;
import java.util.Map;

/**
 * The route files the checks look at.
 *
 * @param trees YAML files by name
 * @param lost text of what could not be read
 */
public record RouteSources(Map<String, SourceTree> trees, LostText lost) {}
