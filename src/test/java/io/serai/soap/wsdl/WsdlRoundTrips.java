package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.serai.contract.ContractText;
import io.serai.mapping.XmlName;
import io.serai.soap.SoapMessages;
import io.serai.soap.wsdl.instances.Decisions;
import io.serai.soap.wsdl.instances.InstanceGenerator;
import io.serai.soap.wsdl.instances.InstanceText;
import io.serai.soap.wsdl.instances.Node;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.wsdl.Part;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Imports a WSDL file and puts instances of all its messages through the mappings of the contract. */
final class WsdlRoundTrips {
    private static final List<Decisions.Style> STYLES = List.of(
            Decisions.Style.LEAST,
            Decisions.Style.MOST,
            Decisions.Style.MOST,
            Decisions.Style.ROTATED,
            Decisions.Style.ROTATED,
            Decisions.Style.ROTATED,
            Decisions.Style.RANDOM,
            Decisions.Style.RANDOM,
            Decisions.Style.RANDOM);

    private final Path file;
    private final Path workspace;
    private XmlSchemaCollection schemas;
    private RpcWrappers wrappers;
    private InstanceGenerator generator;
    private Schema validator;
    private String refusal = "";

    /**
     * What came of one message.
     *
     * @param style {@code document}, {@code rpc} or {@code encoded}
     * @param instances how many there were
     * @param valid how many of them are valid
     * @param unmade why an instance could not be made, or is not valid; empty when all are
     * @param lost what the first valid instance that did not come back lost; empty when all came back
     */
    record Outcome(String operation, String part, String style, int instances, int valid, String unmade, String lost) {}

    /**
     * What came of a file.
     *
     * @param findings of its contract
     * @param unchecked why the validator of the JDK could not be used, so that all instances count; or empty
     */
    record Report(List<WsdlImport.Result> results, List<String> findings, String unchecked, List<Outcome> outcomes) {}

    WsdlRoundTrips(Path file, Path workspace) {
        this.file = file;
        this.workspace = workspace;
    }

    Report run() throws Exception {
        List<WsdlImport.Result> results =
                new WsdlImport(file, new WsdlImport.Options("api", null, null, true, false)).run();
        Files.createDirectories(workspace.resolve("openapi"));
        Map<String, JsonNode> soap = new HashMap<>();
        for (WsdlImport.Result result : results) {
            Files.writeString(
                    workspace.resolve("openapi/" + result.api() + ".openapi.yaml"),
                    ContractText.yaml(result.contract()));
            result.contract()
                    .findParents("x-soap")
                    .forEach(operation -> soap.put(
                            result.api() + "." + operation.path("operationId").asText(), operation));
        }
        Findings findings = new Findings();
        List<SoapMessages.Message> messages = SoapMessages.of(new Workspace(workspace), findings);
        try (Sources sources = new Sources(Sources.origin(file.toString()), false, step -> {})) {
            WsdlLoader.Loaded loaded = new WsdlLoader(sources, note -> {}).load();
            schemas = loaded.schemas().collection();
            wrappers = new RpcWrappers(loaded.definitions());
        }
        compile();
        generator = new InstanceGenerator(schemas, 7);
        List<Outcome> outcomes = messages.stream()
                .map(message -> outcome(message, soap.getOrDefault(message.operation(), MissingNode.getInstance())))
                .toList();
        return new Report(
                results, findings.list().stream().map(Object::toString).toList(), refusal, outcomes);
    }

    private void compile() throws Exception {
        try {
            validator = WsdlSchemas.of(file, wrappers.types());
        } catch (SAXException e) {
            refusal = String.valueOf(e.getMessage());
        }
    }

    private Outcome outcome(SoapMessages.Message message, JsonNode operation) {
        JsonNode soap = operation.path("x-soap");
        String style = soap.path("use").asText().equals("encoded")
                ? "encoded"
                : soap.path("style").asText("");
        RoundTrip trip = new RoundTrip(message.mapping(), style.equals("encoded"));
        String wrapper = wrapper(message, operation);
        int instances = 0;
        int valid = 0;
        String unmade = "";
        String lost = "";
        for (int i = 0; i < STYLES.size(); i++) {
            try {
                generator.begin(STYLES.get(i));
                Node instance = instance(message, wrapper);
                instances++;
                RoundTrip.Validity validity = document -> fault(document, wrapper);
                Optional<String> fault = validity.fault(WsdlSchemas.document(InstanceText.of(instance, false)));
                if (fault.isPresent()) {
                    unmade = fault.get();
                    continue;
                }
                valid++;
                lost = lost.isEmpty()
                        ? trip.lost(instance, i % 2 == 1, validity).orElse("")
                        : lost;
            } catch (IllegalStateException e) {
                unmade = String.valueOf(e.getMessage());
            } catch (Exception e) {
                lost = "failure: " + e + " at " + e.getStackTrace()[0];
            }
        }
        return new Outcome(message.operation(), message.part(), style, instances, valid, unmade, lost);
    }

    /** The key of the message when its parts stand in an element that no schema has; empty for others. */
    private String wrapper(SoapMessages.Message message, JsonNode operation) {
        boolean rpc = operation.at("/x-soap/style").asText().equals("rpc");
        if (!message.part().matches("request|response")
                || !rpc && !message.mapping().isParts()) {
            return "";
        }
        String portType = operation.at("/tags/0").asText();
        return rpc
                ? RpcWrappers.key(portType, message.mapping().element().local())
                : wrappers.key(
                        portType,
                        operation.path("operationId").asText(),
                        message.part().equals("request"));
    }

    private Node instance(SoapMessages.Message message, String wrapper) {
        XmlName element = message.mapping().element();
        QName name = new QName(element.namespace(), element.local());
        if (wrapper.isEmpty()) {
            return generator.element(name);
        }
        Map<String, Part> parts = wrappers.parts(wrapper);
        if (parts == null) {
            throw new IllegalStateException("there is no message " + wrapper);
        }
        Node node = new Node(name);
        boolean body = message.mapping().isParts();
        for (Part part : parts.values()) {
            if (body && part.getElementName() == null) {
                return generator.typed(name, part.getTypeName());
            }
            QName child = body ? part.getElementName() : new QName("", part.getName());
            node.add(
                    part.getTypeName() != null
                            ? generator.typed(child, part.getTypeName())
                            : generator.renamed(child, part.getElementName()));
        }
        return node;
    }

    /** Elements around parts are declared nowhere; the schema made for them has another namespace. */
    private Optional<String> fault(Document document, String wrapper) {
        if (validator == null || !wrapper.isEmpty() && !wrappers.types().containsKey(wrapper)) {
            return Optional.empty();
        }
        try {
            Document valid = document;
            if (!wrapper.isEmpty()) {
                valid = (Document) document.cloneNode(true);
                valid.renameNode(valid.getDocumentElement(), WsdlSchemas.RPC, wrapper);
            }
            validator.newValidator().validate(new DOMSource(valid));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
