/** What is recorded of each request: the access log and the metrics. */
@NullMarked
package io.serai.telemetry;

import org.jspecify.annotations.NullMarked;
