package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.KebabCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
     */
    public record Result(String api, String location, ObjectNode contract, int operations, List<String> refused) {}

    public WsdlImport(Path file, Options options) {
        this.file = file;
        this.options = options;
    }

    /**
     * Reads the file and what it refers to.
     *
     * @throws ImportException when nothing of it can be imported
     */
    public Result run() throws IOException, ImportException {
        try (Sources sources = Sources.open(file, options.network())) {
            WsdlLoader.Loaded loaded = new WsdlLoader(sources).load();
            List<String> refused = new ArrayList<>();
            PortReader reader = new PortReader(loaded.definition(), new Lines(sources), sources.start(), refused::add);
            PortReader.Chosen chosen = reader.choose(options.service(), options.port());
            List<ServiceOperation> operations = reader.operations(chosen);
            ContractWriter writer = new ContractWriter(loaded.schemas(), new RestShape(options.rest()), refused::add);
            ObjectNode contract = writer.write(chosen.service(), "", operations);
            return new Result(name(chosen.service()), chosen.location(), contract, writer.written(), refused);
        }
    }

    private String name(String service) {
        if (options.api() != null) {
            return options.api();
        }
        String name = KebabCase.of(service, "service")
                .replaceFirst("-?(web)?-?service$", "")
                .toLowerCase(Locale.ROOT);
        return name.matches("[a-z][a-z0-9-]*") ? name : "api-" + name;
    }
}
