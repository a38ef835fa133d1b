package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.exchange.Operation;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compiles the {@code x-soap} of the operations of one contract. */
public final class SoapReader {
    private static final int UNLESS_SAID = 422;

    private final SourceTree source;
    private final JsonNode document;
    private final Mappings mappings;
    private final Findings findings;
    private final UnaryOperator<JsonNode> resolve;

    /**
     * For one contract.
     *
     * @param document OpenAPI with all references inside
     * @param resolve leads from a reference to what it means
     */
    public SoapReader(
            SourceTree source,
            JsonNode document,
            Mappings mappings,
            UnaryOperator<JsonNode> resolve,
            Findings findings) {
        this.source = source;
        this.document = document;
        this.mappings = mappings;
        this.resolve = resolve;
        this.findings = findings;
    }

    /**
     * Compiles one operation.
     *
     * @param node of the operation, which has x-soap
     * @param pointer to it
     * @return null when it is not usable, which is a finding
     */
    @Nullable
    SoapOperation read(Operation operation, JsonNode node, String pointer) {
        JsonNode soap = node.path("x-soap");
        try {
            return compile(operation, node, soap, pointer + "/x-soap");
        } catch (IllegalArgumentException e) {
            findings.add(Finding.of(Rule.CONTRACT_SHAPE, source.at(pointer + "/x-soap"), String.valueOf(e.getMessage()))
                    .expecting("expected x-soap as docs/soap.md says"));
            return null;
        }
    }

    private @Nullable SoapOperation compile(Operation operation, JsonNode node, JsonNode soap, String pointer) {
        SoapVersion version = SoapVersion.of(soap.path("version").asText("1.1"));
        if (version == null) {
            findings.add(Finding.of(
                            Rule.CONTRACT_SHAPE,
                            source.at(pointer + "/version"),
                            "SOAP '" + soap.path("version").asText() + "' is not known")
                    .expecting("expected \"1.1\" or \"1.2\""));
            return null;
        }
        JsonNode body = schemaOf(resolve.apply(node.path("requestBody")).path("content"));
        JsonNode success = success(node);
        Map<String, String> bindings = new HashMap<>();
        soap.path("input")
                .path("bind")
                .properties()
                .forEach(entry -> bindings.put(entry.getKey(), entry.getValue().asText()));
        return new SoapOperation(
                operation,
                version,
                soap.path("action").asText(""),
                soap.path("style").asText("").equals("rpc"),
                soap.path("use").asText("").equals("encoded"),
                message(soap, version, soap.path("input"), body),
                !body.isMissingNode(),
                bindings,
                headers(soap.path("input").path("headers"), "from"),
                message(soap, version, soap.path("output"), schemaOf(success.path("content"))),
                headers(soap.path("output").path("headers"), "to"),
                faults(node, soap.path("faults")),
                faults(node, soap.path("output").path("errors")),
                Strictness.of(node.path("x-response-validation")
                        .asText(document.path("x-response-validation").asText(""))),
                extensions(soap),
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

    private JsonNode schemaOf(JsonNode content) {
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            String media = type.getKey().replaceFirst(";.*", "").strip();
            if (media.equals("application/json") || media.endsWith("+json") && !media.contains("problem")) {
                return type.getValue().path("schema");
            }
        }
        return document.path("-");
    }

    private JsonNode success(JsonNode node) {
        for (Map.Entry<String, JsonNode> response : node.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                return resolve.apply(response.getValue());
            }
        }
        return document.path("-");
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
                    mapping.isSimple()));
        }
        return headers;
    }

    private List<DeclaredFault> faults(JsonNode node, JsonNode declared) {
        List<DeclaredFault> faults = new ArrayList<>();
        for (JsonNode fault : declared) {
            String element = fault.path("element").asText("");
            XmlName name = element.isEmpty() ? null : XmlName.parse(element);
            JsonNode schema = fault.has("schema") ? fault.path("schema") : detailSchema(node, fault);
            String title = fault.path("name").asText(name == null ? "" : name.local());
            faults.add(new DeclaredFault(
                    title,
                    name,
                    name == null || schema.isMissingNode() ? null : mappings.of(name, schema),
                    fault.path("status").asInt(UNLESS_SAID),
                    fault.path("type").asText(KebabCase.of(title, "fault")),
                    fault.path("detail").asText(""),
                    fault.path("faultDetail").asText("").equals("hide"),
                    Condition.of(fault.path("when"))));
        }
        return faults;
    }

    /** The schema that the response of the fault's status has for it, as the member {@code fault.<name>}. */
    private JsonNode detailSchema(JsonNode node, JsonNode fault) {
        String name = fault.path("name").asText("");
        JsonNode response =
                resolve.apply(node.path("responses").path(fault.path("status").asText(Integer.toString(UNLESS_SAID))));
        JsonNode schema = resolve.apply(
                response.path("content").path("application/problem+json").path("schema"));
        return schema.path("properties").path("fault").path("properties").path(name);
    }
}
