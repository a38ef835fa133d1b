package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What {@code mapping:} steps can name: the components and operations of all contracts of a generation. A message is
 * compiled when the first step asks for it. Bound in the registry of the generation's Camel context.
 */
public final class ContractMappings {
    private record Source(JsonNode document, MessageSchemas schemas, Mappings mappings) {}

    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<MessageName, MappedMessage> compiled = new HashMap<>();

    /**
     * Adds a contract.
     *
     * @param document OpenAPI with all references inside
     * @param resolve leads from a reference to what it means
     */
    public void add(String api, JsonNode document, UnaryOperator<JsonNode> resolve) {
        sources.put(api, new Source(document, new MessageSchemas(document, resolve), new Mappings(document)));
    }

    /** The names of all components, as {@code <api>.<name>}. */
    public Set<String> schemas() {
        Set<String> names = new TreeSet<>();
        sources.forEach((api, source) -> source.schemas().components().forEach(name -> names.add(api + '.' + name)));
        return names;
    }

    /** The names of all operations, as {@code <api>.<operationId>}. */
    public Set<String> operations() {
        Set<String> names = new TreeSet<>();
        sources.forEach((api, source) -> source.schemas().operations().forEach(id -> names.add(api + '.' + id)));
        return names;
    }

    /**
     * The message of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public synchronized MappedMessage find(MessageName name) {
        MappedMessage known = compiled.get(name);
        if (known == null) {
            known = compile(name);
            compiled.put(name, known);
        }
        return known;
    }

    private MappedMessage compile(MessageName name) {
        String of = name.isOperation() ? name.operation() : name.schema();
        int dot = of.indexOf('.');
        Source source = dot < 0 ? null : sources.get(of.substring(0, dot));
        if (source == null) {
            throw new IllegalArgumentException("'" + of + "' is of no contract");
        }
        String inside = of.substring(dot + 1);
        MessageSchemas.Found found =
                name.isOperation() ? source.schemas.ofOperation(inside, name) : source.schemas.ofComponent(inside);
        XmlName element = element(name, found, of);
        return new MappedMessage(of, source.mappings.of(element, found.schema()), strictness(source, found));
    }

    private static XmlName element(MessageName name, MessageSchemas.Found found, String of) {
        if (!name.element().isEmpty()) {
            return XmlName.parse(name.element());
        }
        if (found.element() == null) {
            throw new IllegalArgumentException("the schema of '" + of + "' does not say what its element is called");
        }
        return found.element();
    }

    private static Strictness strictness(Source source, MessageSchemas.Found found) {
        @Nullable JsonNode operation = found.operation();
        String ofApi = source.document.path("x-response-validation").asText("");
        return Strictness.of(
                operation == null
                        ? ofApi
                        : operation.path("x-response-validation").asText(ofApi));
    }
}
