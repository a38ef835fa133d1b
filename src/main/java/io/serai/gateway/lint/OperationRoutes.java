package io.serai.gateway.lint;

import io.serai.contract.Contract;
import io.serai.exchange.Operation;
import io.serai.workspace.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which operations and routes do not find each other. A misspelt name is one mistake and is told at the route; what may
 * be in a file that could not be read is not told at all.
 */
public final class OperationRoutes {
    private final List<Contract> contracts;
    private final Set<String> incomplete;
    private final RouteModel model;
    private final LostText lost;
    private final Set<String> operations = new TreeSet<>();

    /**
     * Compares contracts and routes.
     *
     * @param incomplete names of APIs some operations of which could not be read
     * @param lost text of routes that could not be read
     */
    public OperationRoutes(List<Contract> contracts, Set<String> incomplete, RouteModel model, LostText lost) {
        this.contracts = contracts;
        this.incomplete = incomplete;
        this.model = model;
        this.lost = lost;
        contracts.forEach(contract -> contract.operations().forEach(operation -> operations.add(operation.name())));
    }

    /** The operations of a contract that clients can call and no route serves. */
    public List<Operation> unrouted(Contract contract) {
        return contract.served().stream()
                .filter(operation -> model.direct(operation.name()).isEmpty())
                .toList();
    }

    /** Whether this is the name of a contract, also of one that could not be read. */
    public boolean isKnown(String api) {
        return hasContract(api) || incomplete.contains(api);
    }

    /** Whether the route of an operation is there, but misspelt or in a file that could not be read. */
    public boolean isToldElsewhere(Operation operation) {
        return lost.mentions(operation.name())
                || Suggestion.nearest(operation.name(), orphans())
                        .filter(orphan -> Suggestion.nearest(orphan, unroutedNames())
                                .filter(operation.name()::equals)
                                .isPresent())
                        .isPresent();
    }

    /** Names of routes that look like that of an operation, which no contract has and no route calls. */
    public List<String> orphans() {
        List<String> orphans = new ArrayList<>();
        Set<String> called = model.calledNames();
        for (String name : new TreeSet<>(model.directNames())) {
            boolean operation = name.contains(".") && !called.contains(name) && !operations.contains(name);
            if (operation && !incomplete.contains(apiOf(name)) && !lost.mentions(name)) {
                orphans.add(name);
            }
        }
        return orphans;
    }

    /** The operations an orphan may have been meant for: those without a route first of all. */
    Set<String> candidates(String orphan) {
        Set<String> unrouted = unroutedNames();
        return Suggestion.nearest(orphan, unrouted).isPresent() ? unrouted : operations;
    }

    /** The name of the API in {@code <api>.<operationId>}. */
    static String apiOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    /** Names of the APIs that have a contract. */
    List<String> apis() {
        return contracts.stream().map(Contract::api).toList();
    }

    /** What a route may have meant to call. */
    Set<String> callable() {
        Set<String> names = new TreeSet<>(operations);
        names.addAll(model.directNames());
        return names;
    }

    /** Whether this name is that of an operation, or may be one: a finding about it belongs to the contract. */
    boolean tells(String name) {
        return operations.contains(name) || name.contains(".") && incomplete.contains(apiOf(name));
    }

    boolean hasContract(String api) {
        return apis().contains(api);
    }

    private Set<String> unroutedNames() {
        Set<String> names = new TreeSet<>();
        contracts.forEach(contract -> unrouted(contract).forEach(operation -> names.add(operation.name())));
        return names;
    }
}
