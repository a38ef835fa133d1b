package io.serai.soap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The SOAP operations of one generation, by {@code <api>.<operationId>}. Bound in the registry of its Camel context.
 *
 * @param byName all of them
 */
public record SoapOperations(Map<String, SoapOperation> byName) {
    public SoapOperations(Map<String, SoapOperation> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Their names. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** Whether messages of an operation name who sends them, which takes credentials of the backend. */
    public boolean needsCredentials(String name) {
        return find(name)
                .filter(operation -> operation.extensions().security() != SecurityToken.NONE)
                .isPresent();
    }

    /** Whether messages of an operation cannot be written without its backend. */
    public boolean needsBackend(String name) {
        return needsCredentials(name)
                || find(name)
                        .filter(operation -> operation.extensions().addressing())
                        .isPresent();
    }

    Optional<SoapOperation> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Registries put what they find into sets, for each endpoint anew: thousands of schemas would be compared. */
    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }
}
