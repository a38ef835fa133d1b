package io.serai.backend;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;

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

    /**
     * A backend of a context by its name.
     *
     * @throws IllegalArgumentException when it has no address
     */
    public static Backend of(CamelContext camel, String name) {
        Backends backends = camel.getRegistry().findSingleByType(Backends.class);
        Backend backend = backends == null ? null : backends.byName.get(name);
        if (backend == null) {
            throw new IllegalArgumentException(
                    "backend '" + name + "' has no address; expected the setting serai.backend." + name + ".url");
        }
        return backend;
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
