package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a contract of a WSDL file. */
public final class WsdlImport {
    private final Path file;
    private final Options options;

    /**
     * What may be chosen.
     *
     * @param api name of the contract; null for that of the service
     * @param service to import; null for the first one with a SOAP port
     * @param port of it; null for the first one with SOAP 1.1, else 1.2
     * @param rest whether paths and methods are proposed; otherwise each operation is a POST
     * @param network whether files may be fetched from addresses
     */
    public record Options(
            @Nullable String api,
            @Nullable String service,
            @Nullable String port,
            boolean rest,
            boolean network) {}

    /**
     * What came of it.
     *
     * @param api name of the contract
     * @param location of the service, or empty
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
        this.file = file;
        this.options = options;
    }

    /**
     * Reads the file and what it refers to: one API for each of its port types.
     *
     * @throws ImportException when nothing of it can be imported
     */
    public List<Result> run() throws IOException, ImportException {
        try (Sources sources = Sources.open(file, options.network())) {
            List<String> notes = new ArrayList<>();
            WsdlLoader.Loaded loaded = new WsdlLoader(sources, notes::add).load();
            List<Result> results = new ArrayList<>();
            ApiNames names = new ApiNames(options.api());
            for (Ports.Chosen port : chosen(loaded, sources)) {
                results.add(result(loaded, sources, port, names.of(port)));
            }
            results.get(0).notes().addAll(0, notes);
            return results;
        } catch (Budget.ExceededException e) {
            throw new ImportException(file.getFileName() + ": " + e.getMessage());
        }
    }

    private List<Ports.Chosen> chosen(WsdlLoader.Loaded loaded, Sources sources) throws ImportException, IOException {
        try {
            return new Ports(loaded.definitions(), sources.trees()).choose(options.service(), options.port());
        } catch (ImportException e) {
            throw new ImportException(Positions.of(sources.tree(sources.start()).getDocumentElement())
                    + ": definitions: " + e.getMessage());
        }
    }

    private Result result(WsdlLoader.Loaded loaded, Sources sources, Ports.Chosen port, String api) {
        List<String> refused = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<ServiceOperation> operations =
                new PortReader(loaded.definitions(), sources.trees(), refused::add).operations(port);
        if (port.binding() == null) {
            notes.add(sources.start() + ": " + Ports.nameOf(port) + " has no binding; taken as SOAP 1.1");
        }
        ContractWriter writer = new ContractWriter(loaded.schemas(), new RestShape(options.rest()), refused::add);
        ObjectNode contract = writer.write(port.service(), "/" + api, operations);
        return new Result(api, port.location(), contract, writer.written(), refused, notes);
    }
}
