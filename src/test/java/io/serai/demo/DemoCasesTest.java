package io.serai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.cases.Case;
import io.serai.cases.CaseRunner;
import io.serai.cases.CaseSet;
import io.serai.cases.Coverage;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the demo, as serai test runs them. */
class DemoCasesTest {
    private static final Workspace REPOSITORY = new Workspace(Path.of("."));
    private static final Map<String, String> PATIENT = Map.of("products.time-limit", "20s");
    private static final Findings FINDINGS = new Findings();
    private static final CaseSet CASES = CaseSet.read(REPOSITORY, Map.of(), PATIENT, FINDINGS);

    private static CaseRunner runner;

    @BeforeAll
    static void start() throws Exception {
        runner = CaseRunner.start(REPOSITORY, Map.of(), PATIENT, CASES.backends());
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    static List<Case> cases() {
        return CASES.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passes(Case one) throws InterruptedException {
        assertThat(runner.run(one).differences()).as(one.name()).isEmpty();
    }

    @Test
    void leavesOutNoOperation() {
        assertThat(FINDINGS.list()).isEmpty();
        assertThat(Coverage.of(CASES).missing()).isEmpty();
    }
}
