package io.serai.cli;

import io.serai.cases.SampleCases;
import io.serai.contract.ContractReader;
import io.serai.soap.wsdl.ImportException;
import io.serai.soap.wsdl.KeptImport;
import io.serai.soap.wsdl.Numbers;
import io.serai.soap.wsdl.WsdlImport;
import io.serai.soap.wsdl.merge.Change;
import io.serai.workspace.FindingException;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code serai import wsdl}: a WSDL file becomes a contract and the settings that serve it. */
@Command(
        name = "wsdl",
        description = "Make a contract of a WSDL 1.1 file; it is served without a route.",
        mixinStandardHelpOptions = true)
final class ImportWsdlCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "The WSDL file, or a folder or zip archive that has one; with --network also its address.")
    private String file = "";

    @Option(
            names = "--api",
            paramLabel = "NAME",
            converter = ApiNameConverter.class,
            description = "Name of the API; by default that of the service.")
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

    @Option(
            names = "--numbers",
            paramLabel = "exact|string-if-unsafe|string",
            converter = NumbersConverter.class,
            description = "Publish numbers as they are (the default), as strings where JavaScript would lose digits, or"
                    + " all as strings.")
    private Numbers numbers = Numbers.EXACT;

    @Option(
            names = "--routes",
            description = "Write a route for each operation, instead of the setting that serves all of them.")
    private boolean routes;

    @Option(names = "--network", description = "Fetch the file, and what it imports, from addresses.")
    private boolean network;

    @Option(names = "--force", description = "Replace a contract and sample cases that are there.")
    private boolean force;

    @Option(names = "--no-cases", description = "Write no sample cases.")
    private boolean withoutCases;

    @ArgGroup(exclusive = false)
    private Updating updating = new Updating();

    /** What an update takes. */
    static final class Updating {
        @Option(
                names = "--update",
                required = true,
                description = "Merge the changes since the last import into the contract that people have edited.")
        private boolean update;

        @Option(names = "--dry-run", description = "With --update: only say what has changed.")
        private boolean dryRun;

        @Option(names = "--fail-on-breaking", description = "With --update: exit with 1 when something breaks clients.")
        private boolean failOnBreaking;
    }

    /** At most one of these. */
    static final class Style {
        @Option(
                names = "--rest",
                description = "Propose resources: methods and paths by the names. This is the default.")
        private boolean rest;

        @Option(names = "--rpc", description = "Make each operation a POST on a path of its name.")
        private boolean rpc;
    }

    /** Names of APIs are those of files, settings and paths. */
    static final class ApiNameConverter implements ITypeConverter<String> {
        @Override
        public String convert(String name) {
            if (!name.matches(ContractReader.API_NAME)) {
                throw new TypeConversionException(
                        "expected lower-case letters, digits and dashes, starting with a letter, not '" + name + "'");
            }
            return name;
        }
    }

    /** Their names have hyphens. */
    static final class NumbersConverter implements ITypeConverter<Numbers> {
        @Override
        public Numbers convert(String name) {
            Numbers numbers = Numbers.named(name);
            if (numbers == null) {
                throw new TypeConversionException("expected exact, string-if-unsafe or string, not '" + name + "'");
            }
            return numbers;
        }
    }

    @Override
    public Integer call() throws IOException, ImportException, FindingException {
        return updating.update ? update() : importNew();
    }

    private int update() throws IOException, ImportException, FindingException {
        UpdatedWorkspace workspace = new UpdatedWorkspace(into);
        KeptImport kept = workspace.kept(api);
        UpdatedWorkspace.Update update;
        try (Progress progress = new Progress("reading " + kept.api())) {
            update = workspace.merge(kept, new WsdlImport(file, kept.options(network), progress::next));
        }
        UpdateReport.lines(update).forEach(System.out::println);
        if (!updating.dryRun) {
            workspace.write(update).forEach(System.out::println);
            if (!withoutCases) {
                writeCases(kept.api(), SampleCases.Present.RENEWED);
            }
        }
        boolean breaks = update.merged().changes().stream().anyMatch(Change::breaking);
        return breaks && updating.failOnBreaking ? Serai.FAILED : 0;
    }

    private int importNew() throws IOException, ImportException {
        WsdlImport.Options options =
                new WsdlImport.Options(api, service, port, style.rest || !style.rpc, network, numbers);
        Progress progress = new Progress("reading " + file);
        WsdlImport wsdl = new WsdlImport(file, options, progress::next);
        List<WsdlImport.Result> results;
        try (progress) {
            results = wsdl.run();
        }
        int operations =
                results.stream().mapToInt(WsdlImport.Result::operations).sum();
        for (WsdlImport.Result result : results) {
            result.refused().forEach(refusal -> System.err.println("refused: " + refusal));
        }
        if (operations == 0) {
            throw new ImportException("no operation could be imported");
        }
        ImportedWorkspace workspace = new ImportedWorkspace(into, routes, force);
        for (WsdlImport.Result result : results) {
            if (result.operations() > 0) {
                tell(result, workspace.contract(result.api()), workspace.write(result, options, wsdl.files()));
            }
        }
        System.out.println(ImportReport.next(into));
        return 0;
    }

    private void tell(WsdlImport.Result result, Path contract, List<String> written) throws IOException {
        ImportReport.lines(result, contract, written).forEach(System.out::println);
        if (!withoutCases) {
            writeCases(result.api(), force ? SampleCases.Present.REPLACED : SampleCases.Present.KEPT);
        }
    }

    private void writeCases(String name, SampleCases.Present present) throws IOException {
        System.out.print(SampleReport.of(SampleCases.write(new Workspace(into), name, present), into));
    }
}
