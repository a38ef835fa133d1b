package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.Findings;
import io.serai.workspace.SourceTree;
import java.util.List;
import java.util.Set;

/** Looks through all schemas of a contract for keys of the mapping that are misspelt or not usable. */
public final class SchemaLint {
    /** Keywords whose value is a schema, a list of schemas, and a map of schemas. */
    private static final Set<String> ONE =
            Set.of("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames");

    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "$defs", "dependentSchemas");

    /** Members of OpenAPI that hold data, not parts of the contract. */
    private static final List<String> DATA = List.of("example", "examples", "default", "enum", "const", "value");

    private final KeyLint keys;
    private final MeaningLint meaning;
    private final VendorKeyLint vendors;
    private final ContractPart contract;

    /**
     * For one contract.
     *
     * @param document OpenAPI with all references inside
     */
    public SchemaLint(SourceTree source, JsonNode document, Findings findings) {
        this.contract = ContractPart.of(document);
        this.keys = new KeyLint(source, findings);
        this.meaning = new MeaningLint(source, findings);
        this.vendors = new VendorKeyLint(source, findings);
    }

    public void check() {
        meaning.strictness(contract);
        vendors.check(contract);
        part(contract.get("paths"));
        ContractPart components = contract.get("components");
        components.node().fieldNames().forEachRemaining(kind -> {
            if (kind.equals("schemas")) {
                map(components.get(kind));
            } else if (!kind.equals("examples")) {
                part(components.get(kind));
            }
        });
    }

    /** Something of OpenAPI: what is called a schema in it is one. */
    private void part(ContractPart part) {
        if (part.node().isArray()) {
            for (int i = 0; i < part.node().size(); i++) {
                part(part.get(i));
            }
            return;
        }
        meaning.strictness(part);
        vendors.check(part);
        part.node().fieldNames().forEachRemaining(name -> {
            if (name.equals("schema") && part.node().path(name).isObject()) {
                schema(part.get(name));
            } else if (!DATA.contains(name)) {
                part(part.get(name));
            }
        });
    }

    private void map(ContractPart schemas) {
        schemas.node().fieldNames().forEachRemaining(name -> schema(schemas.get(name)));
    }

    private void schema(ContractPart schema) {
        keys.check(schema);
        meaning.check(schema);
        schema.node().fieldNames().forEachRemaining(name -> {
            ContractPart below = schema.get(name);
            if (ONE.contains(name)) {
                schema(below);
            } else if (MAPS.contains(name)) {
                map(below);
            } else if (LISTS.contains(name)) {
                for (int i = 0; i < below.node().size(); i++) {
                    schema(below.get(i));
                }
            }
        });
    }
}
