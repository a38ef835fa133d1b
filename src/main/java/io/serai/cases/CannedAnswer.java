package io.serai.cases;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backend of a case answers.
 *
 * @param body null for none
 * @param delay until the answer begins
 * @param disconnects whether the connection is closed instead of an answer
 */
record CannedAnswer(
        int status, Map<String, String> headers, @Nullable CaseBody body, Duration delay, boolean disconnects) {}
