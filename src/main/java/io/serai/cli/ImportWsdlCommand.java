package io.serai.cli;

import io.serai.cases.SampleCases;
import io.serai.contract.ContractText;
import io.serai.soap.wsdl.ImportException;
import io.serai.soap.wsdl.WsdlImport;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serai import wsdl}: a WSDL file becomes a contract and the settings that serve it. */
@Command(
        name = "wsdl",
        description = "Make a contract of a WSDL 1.1 file; it is served without a route.",
        mixinStandardHelpOptions = true)
final class ImportWsdlCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The WSDL file, or a folder or zip archive that has one.")
    private Path file = Path.of("");

    @Option(names = "--api", paramLabel = "NAME", description = "Name of the API; by default that of the service.")
    private @Nullable String api;

    @Option(names = "--service", paramLabel = "S", description = "The service; by default the first with a SOAP port.")
    private @Nullable String service;

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "Its port; by default the first of SOAP 1.1, else of 1.2.")
    private @Nullable String port;

    @Option(names = "--into", paramLabel = "DIR", description = "The workspace; default: this folder.")
    private Path into = Path.of(".");

    @ArgGroup
    private Style style = new Style();

    @Option(names = "--network", description = "Fetch imported files from the addresses that are named.")
    private boolean network;

    @Option(names = "--force", description = "Replace a contract and sample cases that are there.")
    private boolean force;

    @Option(names = "--no-cases", description = "Write no sample cases.")
    private boolean withoutCases;

    /** At most one of these. */
    static final class Style {
        @Option(
                names = "--rest",
                description = "Propose resources: methods and paths by the names. This is the default.")
        private boolean rest;

        @Option(names = "--rpc", description = "Make each operation a POST on a path of its name.")
        private boolean rpc;
    }

    @Override
    public Integer call() throws IOException, ImportException {
        List<WsdlImport.Result> results = new WsdlImport(
                        file, new WsdlImport.Options(api, service, port, style.rest || !style.rpc, network))
                .run();
        int operations =
                results.stream().mapToInt(WsdlImport.Result::operations).sum();
        for (WsdlImport.Result result : results) {
            result.refused().forEach(refusal -> System.err.println("refused: " + refusal));
        }
        if (operations == 0) {
            throw new ImportException("no operation could be imported");
        }
        for (WsdlImport.Result result : results) {
            if (result.operations() > 0) {
                write(result);
            }
        }
        return 0;
    }

    private void write(WsdlImport.Result result) throws IOException, ImportException {
        Path contract = into.resolve("openapi").resolve(result.api() + ".openapi.yaml");
        if (Files.exists(contract) && !force) {
            throw new ImportException(contract + " is there already; expected --force, or another --api");
        }
        Files.createDirectories(contract.getParent());
        Files.writeString(contract, ContractText.yaml(result.contract()));
        List<String> added = settings(result);
        System.out.println(contract + ": " + result.operations() + " operations"
                + (result.refused().isEmpty() ? "" : ", " + result.refused().size() + " refused"));
        result.notes().forEach(note -> System.out.println("note: " + note));
        added.forEach(setting -> System.out.println("application.properties: " + setting));
        if (!withoutCases) {
            System.out.print(SampleReport.of(SampleCases.write(new Workspace(into), result.api(), force), into));
        }
    }

    /** Adds the settings that are not there yet. */
    private List<String> settings(WsdlImport.Result result) throws IOException {
        Path properties = into.resolve("application.properties");
        List<String> known = Files.exists(properties) ? Files.readAllLines(properties) : List.of();
        List<String> added = new ArrayList<>();
        String location = result.location().isEmpty() ? "http://localhost:8080/" : result.location();
        add("serai.backend." + result.api() + ".url", location, known, added);
        add("serai.api." + result.api() + ".unrouted", "soap", known, added);
        if (!added.isEmpty()) {
            Files.write(properties, added, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return added;
    }

    private static void add(String key, String value, List<String> known, List<String> added) {
        if (known.stream().noneMatch(line -> line.strip().matches(java.util.regex.Pattern.quote(key) + "\\s*[=:].*"))) {
            added.add(key + "=" + value);
        }
    }
}
