package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.exchange.Operation;
import io.serai.workspace.Finding;
import io.serai.workspace.FindingException;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one contract file: OpenAPI 3.0 or 3.1 in YAML or JSON, or Swagger 2.0, which is converted. */
public final class ContractReader {
    /** What a name of an API, which is that of its file, may be; a regular expression. */
    public static final String API_NAME = "[a-z][a-z0-9-]*";

    private final Workspace workspace;
    private final Findings findings;
    private final Set<String> referred = new HashSet<>();
    private final Set<String> incomplete = new HashSet<>();

    public ContractReader(Workspace workspace, Findings findings) {
        this.workspace = workspace;
        this.findings = findings;
    }

    /** The contract; empty when it cannot be used, which is a finding. */
    public Optional<Contract> read(Path file) {
        String name = workspace.name(file);
        String api = file.getFileName().toString().replaceFirst("\\.openapi\\.(yaml|yml|json)$", "");
        if (!api.matches(API_NAME)) {
            incomplete.add(api);
            findings.add(Finding.of(Rule.CONTRACT_NAME, Position.of(name), "'" + api + "' is not a name of an API")
                    .expecting("expected lower-case letters, digits and dashes, starting with a letter"));
            return Optional.empty();
        }
        try {
            SourceTree source = SourceTree.read(file, name);
            Optional<Contract> contract = document(source).map(document -> contract(api, source, document));
            if (contract.isEmpty()) {
                incomplete.add(api);
            }
            return contract;
        } catch (FindingException e) {
            incomplete.add(api);
            findings.add(e.finding());
            return Optional.empty();
        }
    }

    /** Names of the files that contracts refer to. */
    Set<String> referred() {
        return referred;
    }

    /** Names of the APIs some operations of which could not be read; what refers to them may be right. */
    Set<String> incomplete() {
        return incomplete;
    }

    /** The file as OpenAPI 3, without references to other files; empty when its version is not supported. */
    private Optional<ObjectNode> document(SourceTree source) {
        JsonNode root = source.root();
        if (!root.isObject()) {
            findings.add(Finding.of(Rule.CONTRACT_SHAPE, source.at(""), "the file is not a contract")
                    .expecting("expected an object with the key openapi"));
            return Optional.empty();
        }
        String version = root.path("openapi").asText("");
        ObjectNode document;
        if (version.startsWith("3.0.") || version.startsWith("3.1.")) {
            new ContractShape(source, findings).check();
            document = root.deepCopy();
        } else if (root.path("swagger").asText("").equals("2.0")) {
            document = new Swagger2(root).convert();
        } else {
            String old = root.path("swagger").asText("");
            findings.add(
                    old.isEmpty()
                            ? unsupported(source, version)
                            : Finding.of(
                                            Rule.CONTRACT_VERSION,
                                            source.at("/swagger"),
                                            "Swagger " + old + " is not supported")
                                    .expecting("expected openapi: 3.0.x or 3.1.x, or swagger: \"2.0\""));
            return Optional.empty();
        }
        ReferenceBundler bundler = new ReferenceBundler(workspace, source, document, findings);
        bundler.bundle();
        referred.addAll(bundler.files());
        return Optional.of(document);
    }

    private static Finding unsupported(SourceTree source, String version) {
        String expected = "expected openapi: 3.0.x or 3.1.x, or swagger: \"2.0\"";
        if (version.startsWith("3.2.")) {
            return Finding.of(
                            Rule.CONTRACT_VERSION,
                            source.at("/openapi"),
                            "OpenAPI " + version + " is not supported yet")
                    .expecting(expected)
                    .hinting("most contracts work after changing the version to 3.1.1 and removing what 3.2 added");
        }
        return version.isEmpty()
                ? Finding.of(Rule.CONTRACT_VERSION, source.at(""), "the version of OpenAPI is missing")
                        .expecting(expected)
                : Finding.of(Rule.CONTRACT_VERSION, source.at("/openapi"), "'" + version + "' is not supported")
                        .expecting(expected);
    }

    private Contract contract(String api, SourceTree source, ObjectNode document) {
        BasePath base = BasePath.of(document, source, findings);
        OperationReader reader = new OperationReader(api, base.path(), source, document, findings);
        List<Operation> operations = new ArrayList<>();
        List<String> internal = new ArrayList<>();
        if (!reader.read(operations, internal)) {
            incomplete.add(api);
        }
        return new Contract(api, source, document, base.path(), operations, internal);
    }
}
