package io.serai.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.contract.ContractText;
import io.serai.exchange.Operation;
import io.serai.mapping.KebabCase;
import io.serai.soap.SampleMessages;
import io.serai.soap.SoapContracts;
import io.serai.soap.SoapOperations;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** Writes sample cases for the SOAP operations of a contract: one for each operation, and one for each declared fault. */
public final class SampleCases {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String HEADING =
            "# Made of the contract; put values in that mean something to your service.\n";

    private final Workspace workspace;
    private final Contract contract;
    private final boolean replacing;
    private final CamelContext camel = new DefaultCamelContext();
    private final List<Path> written = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private SampleCases(Workspace workspace, Contract contract, boolean replacing) {
        this.workspace = workspace;
        this.contract = contract;
        this.replacing = replacing;
    }

    /**
     * What came of it.
     *
     * @param written files
     * @param refused operations and faults without one, with the reason
     */
    public record Result(List<Path> written, List<String> refused) {}

    /**
     * Writes those of one API. Files that are there already stay.
     *
     * @param replacing whether they are written anew
     */
    public static Result write(Workspace workspace, String api, boolean replacing) throws IOException {
        Findings findings = new Findings();
        SoapContracts soap = new SoapContracts(findings);
        for (Contract contract : new ContractSet(workspace, findings).read()) {
            if (contract.api().equals(api)) {
                soap.add(contract.source(), contract.document(), contract.operations());
                SampleCases cases = new SampleCases(workspace, contract, replacing);
                cases.write(soap.operations());
                return new Result(cases.written, cases.refused);
            }
        }
        return new Result(List.of(), List.of("contract '" + api + "' cannot be read"));
    }

    private void write(SoapOperations soap) throws IOException {
        for (Operation operation : contract.served()) {
            if (soap.names().contains(operation.name())) {
                try {
                    write(operation, new SampleMessages(soap, operation.name(), contract.document()));
                } catch (IllegalArgumentException | XMLStreamException e) {
                    refused.add(String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private void write(Operation operation, SampleMessages messages) throws IOException, XMLStreamException {
        SampleMessages.Request request = messages.request(camel);
        write(operation, "sample", request, messages.answer());
        for (SampleMessages.Answer fault : messages.faults()) {
            write(operation, "fault-" + KebabCase.of(fault.name(), "declared"), request, fault);
        }
    }

    private void write(Operation operation, String what, SampleMessages.Request request, SampleMessages.Answer answer)
            throws IOException, XMLStreamException {
        Path file = workspace
                .root()
                .resolve("cases")
                .resolve(operation.api())
                .resolve(operation.id() + "-" + what + ".case.yaml");
        if (Files.exists(file) && !replacing) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, HEADING + ContractText.yaml(document(operation, request, answer)));
        written.add(file);
    }

    private static ObjectNode document(
            Operation operation, SampleMessages.Request request, SampleMessages.Answer answer)
            throws XMLStreamException {
        ObjectNode root = NODES.objectNode();
        ObjectNode sent = root.putObject("request");
        if (!request.parameters().isEmpty()) {
            request.parameters().forEach(sent.putObject("parameters")::set);
        }
        if (!request.headers().isEmpty()) {
            request.headers().forEach(sent.putObject("headers")::put);
        }
        setIfThere(sent, request.body());
        ObjectNode call = root.putArray("backend").addObject().put("name", operation.api());
        ObjectNode expected = call.putObject("request").put("method", "POST");
        request.fields().forEach(expected.putObject("headers")::put);
        if (request.headerVaries()) {
            expected.putArray("ignore").add("/Envelope/Header");
        }
        expected.put("xml", XmlText.indented(XmlNode.parse(request.xml())));
        ObjectNode canned = call.putObject("response").put("status", answer.sent());
        byte[] xml = answer.xml();
        if (xml != null) {
            canned.put("xml", XmlText.indented(XmlNode.parse(xml)));
        }
        ObjectNode response = root.putObject("response").put("status", answer.status());
        if (!answer.headers().isEmpty()) {
            answer.headers().forEach(response.putObject("headers")::put);
        }
        setIfThere(response, answer.body());
        return root;
    }

    private static void setIfThere(ObjectNode message, @org.jspecify.annotations.Nullable JsonNode body) {
        if (body != null) {
            message.set("body", body);
        }
    }
}
