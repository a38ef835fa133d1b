package io.serai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.gateway.generation.LoadedSettings;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartCheckTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhichChangesNeedRestartAndNeverTheirValues() {
        LoadedSettings first = read("serai.http.port=8080\nserai.management.token=first\n");
        LoadedSettings next = read("\nserai.http.port=8081\nserai.management.token=second\nserai.http.max-body=2MB\n");
        Findings findings = new Findings();

        RestartCheck.compare(first, next, findings);

        assertThat(findings.list())
                .extracting(Finding::toString)
                .containsExactly(
                        "application.properties:2:1: warning: the change of serai.http.port needs a restart; expected a"
                                + " restart, or the value it had [setting-restart]",
                        "application.properties:3:1: warning: the change of serai.management.token needs a restart;"
                                + " expected a restart, or the value it had [setting-restart]");
    }

    private LoadedSettings read(String properties) {
        TestGateway.write(folder, "application.properties", properties);
        return LoadedSettings.read(new Workspace(folder), Map.of(), Map.of(), false, new Findings());
    }
}
