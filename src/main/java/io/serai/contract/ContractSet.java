package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads all contracts of a workspace and checks that they can be served together. */
public final class ContractSet {
    /** First path segments that the gateway serves itself. */
    public static final Set<String> RESERVED = Set.of("problems", "openapi");

    private final Workspace workspace;
    private final Findings findings;
    private final Set<String> incomplete = new TreeSet<>();

    public ContractSet(Workspace workspace, Findings findings) {
        this.workspace = workspace;
        this.findings = findings;
    }

    /** The usable contracts, in the order of their file names. */
    public List<Contract> read() {
        List<Contract> contracts = new ArrayList<>();
        ContractReader reader = new ContractReader(workspace, findings);
        for (Path file : workspace.contracts()) {
            reader.read(file).ifPresent(contracts::add);
        }
        checkNames(contracts);
        checkBasePaths(contracts);
        contracts.forEach(this::checkReserved);
        checkLeftOut(reader.referred());
        incomplete.addAll(reader.incomplete());
        return contracts;
    }

    /** Names of the APIs some operations of which could not be read; what refers to them may be right. */
    public Set<String> incomplete() {
        return incomplete;
    }

    private void checkNames(List<Contract> contracts) {
        Map<String, Contract> byName = new HashMap<>();
        for (Contract contract : contracts) {
            Contract first = byName.putIfAbsent(contract.api(), contract);
            if (first != null) {
                findings.add(Finding.of(
                                Rule.CONTRACT_CLASH,
                                Position.of(contract.source().file()),
                                "the API '" + contract.api() + "' has a contract already")
                        .expecting("expected another file name; the first is "
                                + first.source().file()));
            }
        }
    }

    private void checkBasePaths(List<Contract> contracts) {
        Map<String, Contract> byPath = new HashMap<>();
        Set<Position> told = findings.list().stream().map(Finding::position).collect(Collectors.toSet());
        for (Contract contract : contracts) {
            SourceTree source = contract.source();
            if (told.contains(source.at("/servers")) || told.contains(source.at("/servers/0/url"))) {
                continue;
            }
            Contract first = byPath.putIfAbsent(contract.basePath(), contract);
            if (first != null) {
                findings.add(Finding.of(
                                Rule.CONTRACT_CLASH,
                                contract.source().at("/servers/0/url"),
                                "the base path '" + contract.basePath() + "' is that of "
                                        + first.source().file())
                        .expecting("expected another one, or a version of its own"));
            }
        }
    }

    private void checkReserved(Contract contract) {
        for (Operation operation : contract.served()) {
            List<String> segments = PathTemplate.segments(operation.basePath() + operation.path());
            if (!segments.isEmpty() && RESERVED.contains(segments.get(0))) {
                Position position = RESERVED.contains(PathTemplate.segments(operation.path()).stream()
                                .findFirst()
                                .orElse(""))
                        ? contract.positionOf(operation)
                        : contract.source().at("/servers/0/url");
                findings.add(Finding.of(
                                Rule.CONTRACT_RESERVED,
                                position,
                                "'/" + segments.get(0) + "' is served by the gateway itself")
                        .expecting("expected another path"));
            }
        }
    }

    /** A contract whose file name does not end in .openapi.yaml would be left out silently. */
    private void checkLeftOut(Set<String> referred) {
        for (Path file : workspace.references()) {
            String name = workspace.name(file);
            if (!referred.contains(name) && isContract(file, name)) {
                String api = file.getFileName().toString().replaceFirst("\\..*", "");
                String ending = name.substring(name.lastIndexOf('.'));
                findings.add(Finding.of(Rule.WORKSPACE_NAME, Position.of(name), "this contract is not served")
                        .expecting("expected a name such as " + api + ".openapi" + ending));
            }
        }
    }

    /** A file that no contract refers to may hold anything; what is wrong with it is of no concern. */
    private static boolean isContract(Path file, String name) {
        try {
            JsonNode root = SourceTree.read(file, name).root();
            return root.has("openapi") || root.has("swagger");
        } catch (FindingException e) {
            return false;
        }
    }
}
