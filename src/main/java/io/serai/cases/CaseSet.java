package io.serai.cases;

import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.exchange.Operation;
import io.serai.gateway.generation.LoadedSettings;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The cases of a workspace, {@code cases/<api>/<operationId>-<what>.case.yaml}.
 *
 * @param backends that the settings know
 * @param contracts that the cases are of; empty when there are no cases
 * @param cases in the order of their files
 */
public record CaseSet(BackendAddresses backends, List<Contract> contracts, List<Case> cases) {
    private static final String ENDING = ".case.yaml";

    /**
     * Reads all of them.
     *
     * @param environment usually {@link System#getenv()}
     * @param commandLine the {@code -P} pairs
     * @param findings get what is wrong with the cases; what is wrong with settings and contracts is told elsewhere
     */
    public static CaseSet read(
            Workspace workspace, Map<String, String> environment, Map<String, String> commandLine, Findings findings) {
        LoadedSettings settings = LoadedSettings.read(workspace, environment, commandLine, true, new Findings());
        Map<String, List<URI>> addresses = new TreeMap<>();
        settings.values().backend().forEach((name, backend) -> addresses.put(name, backend.url()));
        BackendAddresses backends = new BackendAddresses(addresses);
        ContractSet set = new ContractSet(workspace, new Findings());
        List<Path> files = workspace.cases();
        workspace
                .misnamedCases()
                .forEach(file -> findings.add(
                        Finding.of(Rule.WORKSPACE_NAME, Position.of(workspace.name(file)), "the case is not read")
                                .expecting("expected a name that ends in " + ENDING)));
        List<Contract> contracts = files.isEmpty() ? List.of() : set.read();
        CaseReader reader = new CaseReader(workspace, backends.names(), findings);
        Naming naming = new Naming(workspace, contracts, set.incomplete(), findings);
        List<Case> cases = new ArrayList<>();
        for (Path file : files) {
            String id = file.getFileName().toString().replace(ENDING, "");
            naming.operation(file, id)
                    .flatMap(operation -> reader.read(file, id, operation))
                    .ifPresent(cases::add);
        }
        return new CaseSet(backends, contracts, cases);
    }

    /** Whether this is the name of an API. */
    public boolean knows(String api) {
        return contracts.stream().anyMatch(contract -> contract.api().equals(api));
    }

    /** Those of some APIs. */
    public CaseSet of(Set<String> apis) {
        return new CaseSet(
                backends,
                contracts.stream()
                        .filter(contract -> apis.contains(contract.api()))
                        .toList(),
                cases.stream()
                        .filter(one -> apis.contains(one.operation().api()))
                        .toList());
    }

    /**
     * Finds the operation that a file is named after.
     *
     * @param incomplete names of APIs whose contracts have errors
     */
    private record Naming(Workspace workspace, List<Contract> contracts, Set<String> incomplete, Findings findings) {
        Optional<Operation> operation(Path file, String id) {
            Path path = workspace.root().relativize(file);
            String api = path.getNameCount() < 3 ? "" : path.getName(1).toString();
            Optional<Contract> contract =
                    contracts.stream().filter(one -> one.api().equals(api)).findFirst();
            if (contract.isEmpty()) {
                if (!incomplete.contains(api)) {
                    List<String> apis = contracts.stream().map(Contract::api).toList();
                    refuse(file, "'" + api + "' is no API", "expected it in cases/<api>/", api, apis);
                }
                return Optional.empty();
            }
            Optional<Operation> found = named(contract.get().served(), id);
            // Cases of operations that were marked x-internal since wait for the mark to go.
            boolean internal =
                    found.isEmpty() && named(contract.get().operations(), id).isPresent();
            if (found.isEmpty() && !internal && !incomplete.contains(api)) {
                List<String> ids =
                        contract.get().served().stream().map(Operation::id).toList();
                refuse(
                        file,
                        "'" + id + "' begins with no operation of '" + api + "' that clients can call",
                        "expected <operationId>-<what>" + ENDING,
                        id.replaceFirst("-.*", ""),
                        ids);
            }
            return found;
        }

        private static Optional<Operation> named(List<Operation> operations, String id) {
            return operations.stream()
                    .filter(operation -> id.equals(operation.id()) || id.startsWith(operation.id() + "-"))
                    .max(Comparator.comparingInt(operation -> operation.id().length()));
        }

        private void refuse(Path file, String message, String expected, String given, List<String> known) {
            findings.add(Finding.of(Rule.CASE_NAME, Position.of(workspace.name(file)), message)
                    .expecting(expected)
                    .suggesting(given, known));
        }
    }
}
