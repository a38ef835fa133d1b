package io.serai.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.cases.CaseResult;
import io.serai.cases.Coverage;
import io.serai.cases.Difference;
import io.serai.workspace.Findings;
import java.util.List;

/** Results of cases for machines. */
final class CaseJson {
    private CaseJson() {}

    static String of(List<CaseResult> results, Coverage coverage, Findings findings) {
        ObjectNode root = JsonReport.object();
        long passed = results.stream().filter(CaseResult::passed).count();
        root.put("passed", passed).put("failed", results.size() - passed);
        ArrayNode cases = root.putArray("cases");
        results.forEach(result -> add(result, cases.addObject()));
        ArrayNode operations = root.putArray("coverage");
        for (Coverage.OfOperation operation : coverage.operations()) {
            ObjectNode one =
                    operations.addObject().put("operation", operation.name()).put("cases", operation.cases());
            ArrayNode faults = one.putArray("faults");
            operation.faults().forEach(fault -> faults.addObject()
                    .put("name", fault.name())
                    .put("cases", fault.cases()));
        }
        JsonReport.add(findings, root);
        return JsonReport.text(root);
    }

    private static void add(CaseResult result, ObjectNode one) {
        one.put("name", result.of().name())
                .put("file", result.of().file())
                .put("operation", result.of().operation().name())
                .put("passed", result.passed())
                .put("millis", result.took().toMillis());
        ArrayNode differences = one.putArray("differences");
        for (Difference difference : result.differences()) {
            differences
                    .addObject()
                    .put("where", difference.where())
                    .put("path", difference.path())
                    .put("expected", difference.expected())
                    .put("actual", difference.actual());
        }
    }
}
