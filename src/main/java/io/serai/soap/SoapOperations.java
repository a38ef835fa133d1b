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

    Optional<SoapOperation> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
