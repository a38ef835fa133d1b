package io.serai.cli;

import io.serai.cases.CaseSet;
import io.serai.gateway.Check;
import io.serai.workspace.FindingException;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serai check}: says what is wrong with a workspace, without serving it. */
@Command(
        name = "check",
        description = "Find what is wrong with a workspace. No port is opened and nothing is called.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private WorkspaceOptions options = new WorkspaceOptions();

    @ArgGroup
    private Form form = new Form();

    @Option(names = "--verbose", description = "Also show how each operation would run, and why.")
    private boolean verbose;

    @Option(names = "--without-secrets", description = "Take secrets that are missing here for given.")
    private boolean withoutSecrets;

    /** At most one of these. */
    static final class Form {
        @Option(names = "--json", description = "Print findings as JSON.")
        private boolean json;

        @Option(names = "--sarif", description = "Print findings as SARIF 2.1.0.")
        private boolean sarif;
    }

    @Override
    public Integer call() throws Exception {
        Check check = check();
        Findings findings = check.findings();
        if (form.json) {
            System.out.println(JsonReport.of(findings));
        } else if (form.sarif) {
            System.out.println(SarifReport.of(findings));
        } else {
            System.out.print(TextReport.of(findings, Terminal.isColoured()));
            if (verbose) {
                System.out.print(ModeReport.of(check.operations()));
            }
        }
        return findings.hasErrors() ? Serai.FAILED : 0;
    }

    /** A workspace that is not there is a finding like others, in the form that was asked for. */
    private Check check() {
        try {
            return check(options.workspace(), System.getenv(), options.settings(), withoutSecrets);
        } catch (FindingException e) {
            Findings findings = new Findings();
            findings.add(e.finding());
            return new Check(findings, List.of());
        }
    }

    /** The workspace, and its cases. */
    static Check check(
            Workspace workspace,
            Map<String, String> environment,
            Map<String, String> commandLine,
            boolean withoutSecrets) {
        Check check = Check.run(workspace, environment, commandLine, withoutSecrets);
        CaseSet.read(workspace, environment, commandLine, check.findings());
        return check;
    }
}
