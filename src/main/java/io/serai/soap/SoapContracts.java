package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.exchange.Operation;
import io.serai.mapping.Mappings;
import io.serai.workspace.Findings;
import io.serai.workspace.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

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
     * @param resolve leads from a reference to what it means
     */
    public void add(SourceTree source, JsonNode document, List<Operation> all, UnaryOperator<JsonNode> resolve) {
        SoapReader reader = null;
        for (Operation operation : all) {
            String method = operation.method().toLowerCase(Locale.ROOT);
            JsonNode node =
                    resolve.apply(document.path("paths").path(operation.path())).path(method);
            if (node.path("x-soap").isObject()) {
                // Most contracts have none; their schemas are not looked through.
                reader = reader == null
                        ? new SoapReader(source, document, new Mappings(document), resolve, findings)
                        : reader;
                String pointer = "/paths/" + operation.path().replace("~", "~0").replace("/", "~1") + "/" + method;
                SoapOperation soap = reader.read(operation, node, pointer);
                if (soap != null) {
                    operations.put(operation.name(), soap);
                }
            }
        }
    }

    /** All of them. */
    public SoapOperations operations() {
        return new SoapOperations(operations);
    }
}
