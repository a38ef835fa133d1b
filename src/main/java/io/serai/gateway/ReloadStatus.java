package io.serai.gateway;

import io.serai.workspace.Finding;
import java.time.Instant;
import java.util.List;

/**
 * How the last attempt to load the workspace ended.
 *
 * @param at when
 * @param accepted whether it is what serves now
 * @param findings of that attempt
 */
record ReloadStatus(Instant at, boolean accepted, List<Finding> findings) {}
