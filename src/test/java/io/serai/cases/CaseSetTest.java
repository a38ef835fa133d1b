package io.serai.cases;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseSetTest {
    @TempDir
    Path folder;

    @Test
    void leavesOutCasesOfInternalOperations() {
        write(folder, "openapi/pings.openapi.yaml", """
                openapi: 3.1.0
                info: {title: Pings, version: '1'}
                x-internal: true
                paths:
                  /pings: {get: {operationId: ping, responses: {'200': {description: ok}}}}
                """);
        write(folder, "cases/pings/ping-sample.case.yaml", "request: {path: /pings}\nresponse: {status: 200}\n");
        Findings findings = new Findings();

        CaseSet set = CaseSet.read(new Workspace(folder), Map.of(), Map.of(), findings);

        assertThat(findings.list()).isEmpty();
        assertThat(set.cases()).isEmpty();
        write(folder, "cases/pings/pong-sample.case.yaml", "request: {path: /pings}\nresponse: {status: 200}\n");
        CaseSet.read(new Workspace(folder), Map.of(), Map.of(), findings);
        assertThat(findings.list()).hasSize(1);
    }
}
