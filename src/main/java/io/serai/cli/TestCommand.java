package io.serai.cli;

import io.serai.cases.Case;
import io.serai.cases.CaseResult;
import io.serai.cases.CaseRunner;
import io.serai.cases.CaseSet;
import io.serai.cases.Coverage;
import io.serai.contract.Contract;
import io.serai.gateway.StartException;
import io.serai.workspace.FindingException;
import io.serai.workspace.Findings;
import io.serai.workspace.Suggestion;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serai test}: runs the cases of a workspace, without its backends. */
@Command(
        name = "test",
        description = "Run the cases of a workspace. No backend is called, and no secret is needed.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:all cases passed", " 1:a case failed", " 2:the cases cannot be run"})
final class TestCommand implements Callable<Integer> {
    private static final int CANNOT_RUN = 2;

    @Parameters(arity = "0..*", paramLabel = "API", description = "Whose cases to run; default: all.")
    private List<String> apis = List.of();

    @Option(names = "--workspace", paramLabel = "DIR", description = "The workspace; default: this folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "-P",
            paramLabel = "KEY=VALUE",
            description = "A setting, stronger than those of the environment and the workspace.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--json", description = "Print results as JSON.")
    private boolean json;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the results as JUnit XML.")
    private @Nullable Path junit;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Findings findings = new Findings();
        try {
            Workspace workspace = new WorkspaceOptions(folder, settings).workspace();
            CaseSet all = CaseSet.read(workspace, System.getenv(), settings, findings);
            String wrong = all.cases().isEmpty() && !findings.hasErrors()
                    ? "there are no cases in '" + folder.resolve("cases")
                            + "'; expected <api>/<operationId>-<what>.case.yaml"
                    : unknown(all);
            if (findings.hasErrors() || !wrong.isEmpty()) {
                return refuse(findings, wrong);
            }
            return run(workspace, apis.isEmpty() ? all : all.of(Set.copyOf(apis)), findings);
        } catch (FindingException e) {
            findings.add(e.finding());
        } catch (StartException e) {
            findings.addAll(e.findings());
            return refuse(findings, String.valueOf(e.getMessage()));
        }
        return refuse(findings, "");
    }

    private String unknown(CaseSet all) {
        for (String api : apis) {
            if (!all.knows(api)) {
                String near = Suggestion.nearest(
                                api, all.contracts().stream().map(Contract::api).toList())
                        .map(word -> "; did you mean '" + word + "'?")
                        .orElse("");
                return "there is no API '" + api + "'" + near;
            }
        }
        return "";
    }

    private int refuse(Findings findings, String reason) {
        if (json) {
            System.out.println(JsonReport.of(findings));
        } else if (!findings.isEmpty()) {
            System.out.print(TextReport.of(findings, Terminal.isColoured()));
        }
        if (!reason.isEmpty()) {
            System.err.println("serai: " + reason);
        }
        return CANNOT_RUN;
    }

    private int run(Workspace workspace, CaseSet set, Findings findings)
            throws StartException, InterruptedException, IOException {
        long started = System.nanoTime();
        CaseReport text = new CaseReport(Terminal.isColoured());
        List<CaseResult> results = new ArrayList<>();
        try (Progress progress = new Progress("starting the workspace");
                CaseRunner runner = CaseRunner.start(workspace, System.getenv(), settings, set.backends())) {
            for (Case one : set.cases()) {
                progress.next("running " + one.name());
                CaseResult result = runner.run(one);
                results.add(result);
                if (!json) {
                    System.out.print(text.of(result));
                }
            }
        }
        Coverage coverage = Coverage.of(set);
        System.out.print(
                json
                        ? CaseJson.of(results, coverage, findings) + "\n"
                        : text.summary(results, coverage, System.nanoTime() - started));
        if (junit != null) {
            Files.write(junit, JunitReport.of(results));
        }
        return results.stream().allMatch(CaseResult::passed) ? 0 : Serai.FAILED;
    }
}
