package io.serai.backend;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The backends one generation calls, by name. Bound in the registry of its Camel context.
 *
 * @param byName all of them
 */
public record Backends(Map<String, Backend> byName) {
    public Backends(Map<String, Backend> byName) {
        this.byName = Map.copyOf(byName);
    }

    public Optional<Backend> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
