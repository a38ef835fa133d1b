package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.exchange.Operation;
import io.serai.mapping.ContractPart;
import io.serai.mapping.KebabCase;
import io.serai.mapping.Mapping;
import io.serai.mapping.Mappings;
import io.serai.mapping.Strictness;
import io.serai.mapping.XmlName;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the {@code x-soap} of the operations of one contract. */
public final class SoapReader {
    private final SourceTree source;
    private final JsonNode document;
    private final Mappings mappings;
    private final DetailMappings details;
    private final Findings findings;

    /**
     * For one contract.
     *
     * @param document OpenAPI with all references inside
     */
    public SoapReader(SourceTree source, JsonNode document, Mappings mappings, Findings findings) {
        this.source = source;
        this.document = document;
        this.mappings = mappings;
        this.findings = findings;
        this.details = new DetailMappings(document, mappings);
    }

    /**
     * Compiles one operation.
     *
     * @param schemas of the operation
     * @return null when it is not usable, which is a finding
     */
    @Nullable
    SoapOperation read(Operation operation, SoapSchemas schemas) {
        String pointer = schemas.soap().pointer();
        try {
            return compile(operation, schemas, pointer);
        } catch (IllegalArgumentException e) {
            findings.add(Finding.of(Rule.CONTRACT_SHAPE, source.at(pointer), String.valueOf(e.getMessage()))
                    .expecting("expected x-soap as docs/soap.md says"));
            return null;
        }
    }

    private @Nullable SoapOperation compile(Operation operation, SoapSchemas schemas, String pointer) {
        JsonNode node = schemas.operation().node();
        JsonNode soap = schemas.soap().node();
        SoapVersion version = SoapVersion.of(soap.path("version").asText("1.1"));
        if (version == null) {
            findings.add(Finding.of(
                            Rule.CONTRACT_SHAPE,
                            source.at(pointer + "/version"),
                            "SOAP '" + soap.path("version").asText() + "' is not known")
                    .expecting("expected \"1.1\" or \"1.2\""));
            return null;
        }
        Map<String, String> bindings = new HashMap<>();
        soap.path("input")
                .path("bind")
                .properties()
                .forEach(entry -> bindings.put(
                        entry.getKey(),
                        entry.getValue().isNull() ? "" : entry.getValue().asText()));
        return new SoapOperation(
                operation,
                version,
                soap.path("action").asText(""),
                soap.path("style").asText("").equals("rpc"),
                soap.path("use").asText("").equals("encoded"),
                message(soap, version, soap.path("input"), schemas.input().node()),
                !schemas.body().node().isMissingNode(),
                bindings,
                headers(soap.path("input").path("headers"), "from"),
                message(soap, version, soap.path("output"), schemas.output().node()),
                headers(soap.path("output").path("headers"), "to"),
                faults(schemas, schemas.soap().get("faults")),
                faults(schemas, schemas.soap().get("output", "errors")),
                Strictness.of(node.path("x-response-validation")
                        .asText(document.path("x-response-validation").asText(""))),
                extensions(soap),
                node.path("x-safe").asBoolean(),
                soap.path("output").isMissingNode() ? 202 : operation.defaultStatus());
    }

    /** The mapping of a body: of its only element, or of those that stand in it side by side. */
    private @Nullable Mapping message(JsonNode soap, SoapVersion version, JsonNode part, JsonNode otherwise) {
        JsonNode schema = part.has("schema") ? part.path("schema") : otherwise;
        if (part.path("parts").asBoolean()) {
            return mappings.ofParts(new XmlName(version.namespace(), "Body"), schema);
        }
        String element = part.path("element").asText("");
        if (element.isEmpty() || !soap.path("use").asText("").equals("encoded")) {
            return mapping(part, otherwise);
        }
        return mappings.of(XmlName.parse(element), schema, version.encodingStyle());
    }

    private static SoapExtensions extensions(JsonNode soap) {
        boolean addressing = soap.path("addressing").asBoolean();
        if (addressing && soap.path("action").asText("").isEmpty()) {
            throw new IllegalArgumentException("addressing needs an action, and the operation has none");
        }
        return new SoapExtensions(
                SecurityToken.of(soap.path("security").asText("")),
                addressing,
                soap.path("mtom").asBoolean());
    }

    private @Nullable Mapping mapping(JsonNode part, JsonNode otherwise) {
        String element = part.path("element").asText("");
        if (element.isEmpty()) {
            return null;
        }
        JsonNode schema = part.has("schema") ? part.path("schema") : otherwise;
        return mappings.of(XmlName.parse(element), schema);
    }

    private List<SoapHeaderPart> headers(JsonNode parts, String direction) {
        List<SoapHeaderPart> headers = new ArrayList<>();
        for (JsonNode part : parts) {
            String field = part.path(direction).asText("");
            if (!field.startsWith("header:")) {
                throw new IllegalArgumentException(
                        "'" + direction + "' of a header is '" + field + "', which is not header:<name>");
            }
            Mapping mapping = java.util.Objects.requireNonNull(mapping(
                    part,
                    com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                            .objectNode()
                            .put("type", "string")));
            headers.add(new SoapHeaderPart(
                    mapping,
                    field.substring("header:".length()),
                    part.path("required").asBoolean(),
                    mapping.isText()));
        }
        return headers;
    }

    private List<DeclaredFault> faults(SoapSchemas schemas, ContractPart declared) {
        List<DeclaredFault> faults = new ArrayList<>();
        for (int i = 0; i < declared.node().size(); i++) {
            JsonNode fault = declared.node().get(i);
            String element = fault.path("element").asText("");
            XmlName name = element.isEmpty() ? null : XmlName.parse(element);
            JsonNode schema = schemas.detail(declared.get(i)).node();
            String title = fault.path("name").asText(name == null ? "" : name.local());
            faults.add(new DeclaredFault(
                    title,
                    name,
                    name == null || schema.isMissingNode() ? null : details.of(name, schema),
                    fault.path("status").asInt(SoapSchemas.UNLESS_SAID),
                    fault.path("type").asText(KebabCase.of(title, "fault")),
                    fault.path("detail").asText(""),
                    fault.path("faultDetail").asText("").equals("hide"),
                    Condition.of(fault.path("when"))));
        }
        return faults;
    }
}
