package io.serai.gateway.generation;

import io.serai.workspace.Default;
import java.util.List;

/**
 * Camel components beyond those that Serai brings.
 *
 * @param allow names of components whose jars are in {@code lib/}, separated by commas
 */
public record ComponentSettings(@Default("") List<String> allow) {}
