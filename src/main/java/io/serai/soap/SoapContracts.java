package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.exchange.Operation;
import io.serai.mapping.ContractPart;
import io.serai.mapping.Mappings;
import io.serai.workspace.Findings;
import io.serai.workspace.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers the SOAP operations of all contracts of a generation. */
public final class SoapContracts {
    private final Map<String, SoapOperation> operations = new HashMap<>();
    private final Findings findings;

    public SoapContracts(Findings findings) {
        this.findings = findings;
    }

    /**
     * Adds those of one contract.
     *
     * @param document OpenAPI with all references inside
     */
    public void add(SourceTree source, JsonNode document, List<Operation> all) {
        SoapReader reader = null;
        SoapLint lint = new SoapLint(source, findings);
        for (Operation operation : all) {
            String method = operation.method().toLowerCase(Locale.ROOT);
            ContractPart item =
                    ContractPart.of(document).get("paths", operation.path()).resolved();
            SoapSchemas schemas = new SoapSchemas(item.get(method));
            if (!schemas.soap().node().isMissingNode() && lint.keys(schemas)) {
                // Most contracts have none; their schemas are not looked through.
                reader = reader == null ? new SoapReader(source, document, new Mappings(document), findings) : reader;
                SoapOperation soap = reader.read(operation, schemas);
                if (soap != null) {
                    operations.put(operation.name(), soap);
                    lint.check(soap, schemas, item);
                }
            }
        }
    }

    /** All of them. */
    public SoapOperations operations() {
        return new SoapOperations(operations);
    }
}
