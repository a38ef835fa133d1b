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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** Writes sample cases for the SOAP operations of a contract: one for each operation, and one for each declared fault. */
public final class SampleCases {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Workspace workspace;
    private final Contract contract;
    private final Present present;
    private final CamelContext camel = new DefaultCamelContext();
    private final Set<Path> made = new HashSet<>();
    private final List<Path> written = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private SampleCases(Workspace workspace, Contract contract, Present present) {
        this.workspace = workspace;
        this.contract = contract;
        this.present = present;
    }

    /**
     * What came of it.
     *
     * @param written files
     * @param removed files that nobody changed, of operations and faults that are gone
     * @param refused operations and faults without one, with the reason
     */
    public record Result(List<Path> written, List<Path> removed, List<String> refused) {}

    /** What becomes of cases that are there. */
    public enum Present {
        /** They stay. */
        KEPT,
        /** Those that nobody changed are made anew, or removed when their operation or fault is gone. */
        RENEWED,
        /** They are written anew, whoever changed them. */
        REPLACED
    }

    /**
     * Writes those of one API.
     *
     * @param present what becomes of those that are there
     */
    public static Result write(Workspace workspace, String api, Present present) throws IOException {
        Findings findings = new Findings();
        SoapContracts soap = new SoapContracts(findings);
        for (Contract contract : new ContractSet(workspace, findings).read()) {
            if (contract.api().equals(api)) {
                soap.add(contract.source(), contract.document(), contract.operations());
                SampleCases cases = new SampleCases(workspace, contract, present);
                cases.write(soap.operations());
                return new Result(cases.written, cases.removed(), cases.refused);
            }
        }
        return new Result(List.of(), List.of(), List.of("contract '" + api + "' cannot be read"));
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
        Path file = folder().resolve(operation.id() + "-" + what + ".case.yaml");
        made.add(file);
        String text = SampleFile.text(ContractText.yaml(document(operation, request, answer)));
        if (!isWanted(file, text)) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        written.add(file);
    }

    private Path folder() {
        return workspace.root().resolve("cases").resolve(contract.api());
    }

    private boolean isWanted(Path file, String text) throws IOException {
        if (!Files.exists(file) || present == Present.REPLACED) {
            return true;
        }
        String there = present == Present.KEPT ? "" : Files.readString(file);
        return SampleFile.isAsWritten(there) && !there.equals(text);
    }

    private List<Path> removed() throws IOException {
        List<Path> removed = new ArrayList<>();
        if (present != Present.RENEWED || !Files.isDirectory(folder())) {
            return removed;
        }
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".case.yaml")
                        && !made.contains(file)
                        && SampleFile.isAsWritten(Files.readString(file))) {
                    Files.delete(file);
                    removed.add(file);
                }
            }
        }
        return removed;
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
