package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a contract of a WSDL file. */
public final class WsdlImport {
    private final String source;
    private final OriginSource origin;
    private final Options options;
    private final Consumer<String> progress;
    private List<KeptFile> files = List.of();

    /** Opens what is imported. */
    private interface OriginSource {
        Origin open() throws IOException, ImportException;
    }

    /**
     * What may be chosen.
     *
     * @param api name of the contract; null for that of the service
     * @param service to import; null for the first one with a SOAP port
     * @param port of it; null for the first one with SOAP 1.1, else 1.2
     * @param rest whether paths and methods are proposed; otherwise each operation is a POST
     * @param network whether files may be fetched from addresses
     * @param numbers how numbers are published
     */
    public record Options(
            @Nullable String api,
            @Nullable String service,
            @Nullable String port,
            boolean rest,
            boolean network,
            Numbers numbers) {
        /** With numbers as they are. */
        public Options(
                @Nullable String api, @Nullable String service, @Nullable String port, boolean rest, boolean network) {
            this(api, service, port, rest, network, Numbers.EXACT);
        }
    }

    /**
     * What came of it.
     *
     * @param api name of the contract
     * @param location of the service, as the file has it, or empty
     * @param contract OpenAPI 3.1
     * @param operations how many it has
     * @param refused those that it has not, each with its place and the reason
     * @param notes what else deserves a look, each with its place
     */
    public record Result(
            String api,
            String location,
            ObjectNode contract,
            int operations,
            List<String> refused,
            List<String> notes) {}

    public WsdlImport(Path file, Options options) {
        this(file.toString(), options, step -> {});
    }

    /**
     * An import.
     *
     * @param source an address of HTTP, a WSDL file, or a folder or zip archive with one
     * @param progress told of each step before it begins
     */
    public WsdlImport(String source, Options options, Consumer<String> progress) {
        this(source, () -> Sources.origin(source), options, progress);
    }

    private WsdlImport(String source, OriginSource origin, Options options, Consumer<String> progress) {
        this.source = source;
        this.origin = origin;
        this.options = options;
        this.progress = progress;
    }

    /** The same import once more, of the files that it had. */
    public static WsdlImport again(KeptImport kept) {
        return new WsdlImport(kept.api(), kept::origin, kept.options(false), step -> {});
    }

    /** The files that were read, the WSDL file first; none before the import has run. */
    public List<KeptFile> files() {
        return files;
    }

    /**
     * Reads the file and what it refers to: one API for each of its port types.
     *
     * @throws ImportException when nothing of it can be imported
     */
    public List<Result> run() throws IOException, ImportException {
        try (Sources sources = new Sources(origin.open(), options.network(), progress)) {
            List<String> notes = new ArrayList<>();
            WsdlLoader.Loaded loaded = new WsdlLoader(sources, notes::add).load();
            files = List.copyOf(sources.files());
            List<Result> results = new ArrayList<>();
            ApiNames names = new ApiNames(options.api());
            for (Ports.Chosen port : chosen(loaded, sources, notes)) {
                results.add(result(loaded, sources, port, names.of(port)));
            }
            results.get(0).notes().addAll(0, notes);
            return results;
        } catch (Budget.ExceededException e) {
            throw new ImportException(source.replaceFirst(".*/(?=.)", "") + ": " + e.getMessage());
        }
    }

    private List<Ports.Chosen> chosen(WsdlLoader.Loaded loaded, Sources sources, List<String> notes)
            throws ImportException, IOException {
        try {
            return new Ports(loaded.definitions(), sources.trees())
                    .choose(options.service(), options.port(), notes::add);
        } catch (ImportException e) {
            throw new ImportException(Positions.of(sources.tree(sources.start()).getDocumentElement())
                    + ": definitions: " + e.getMessage());
        }
    }

    private Result result(WsdlLoader.Loaded loaded, Sources sources, Ports.Chosen port, String api) {
        List<String> refused = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<ServiceOperation> operations =
                new PortReader(loaded.definitions(), sources.trees(), refused::add, notes::add).operations(port);
        if (port.binding() == null) {
            notes.add(sources.start() + ": " + Ports.nameOf(port) + " has no binding; taken as SOAP 1.1");
        }
        progress.accept("writing " + operations.size() + " operations of " + api);
        ContractWriter writer = new ContractWriter(loaded.schemas(), new RestShape(options.rest()), refused::add);
        ObjectNode contract = writer.write(port.service(), "/" + api, operations);
        loaded.schemas()
                .unchecked()
                .forEach(pattern -> notes.add(
                        "values are not checked against the pattern " + pattern + ", which contracts cannot say"));
        options.numbers().publish(contract);
        Sensitive.mark(contract);
        return new Result(api, port.location(), contract, writer.written(), refused, notes);
    }
}
