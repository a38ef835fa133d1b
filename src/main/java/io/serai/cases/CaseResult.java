package io.serai.cases;

import java.time.Duration;
import java.util.List;

/**
 * What came of a case.
 *
 * @param differences none when it passed
 */
public record CaseResult(Case of, Duration took, List<Difference> differences) {
    public boolean passed() {
        return differences.isEmpty();
    }
}
