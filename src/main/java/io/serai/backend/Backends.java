package io.serai.backend;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The backends one generation calls, by name. Bound in the registry of its Camel context.
 *
 * @param byName all of them
 * @param pseudonym under which the gateway calls
 */
public record Backends(Map<String, Backend> byName, Pseudonym pseudonym) {
    public Backends(Map<String, Backend> byName, Pseudonym pseudonym) {
        this.byName = Map.copyOf(byName);
        this.pseudonym = pseudonym;
    }

    public Optional<Backend> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
