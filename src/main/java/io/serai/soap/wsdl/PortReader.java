package io.serai.soap.wsdl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.wsdl.BindingFault;
import javax.wsdl.BindingOperation;
import javax.wsdl.Fault;
import javax.wsdl.Message;
import javax.wsdl.Operation;
import javax.wsdl.Part;
import javax.wsdl.extensions.ElementExtensible;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Reads the operations of one port of a service; those that cannot be imported are refused one by one. */
final class PortReader {
    private final Definitions definitions;
    private final Collection<Document> files;
    private final Consumer<String> refused;
    private final Consumer<String> notes;
    private Map<String, String> places = Map.of();

    /**
     * A reader.
     *
     * @param files all that were read, to say where something stands
     * @param notes told of what is left out of an operation
     */
    PortReader(Definitions definitions, Collection<Document> files, Consumer<String> refused, Consumer<String> notes) {
        this.notes = notes;
        this.definitions = definitions;
        this.files = files;
        this.refused = refused;
    }

    /** The operations that can be imported. */
    List<ServiceOperation> operations(Ports.Chosen chosen) {
        places = WsdlFiles.operations(files, Ports.nameOf(chosen));
        List<ServiceOperation> operations = new ArrayList<>();
        if (chosen.binding() == null) {
            for (Object value : chosen.portType().getOperations()) {
                add(chosen, (Operation) value, null, operations);
            }
        } else {
            for (Object value : chosen.binding().getBindingOperations()) {
                BindingOperation bound = (BindingOperation) value;
                add(chosen, Definitions.operation(chosen.portType(), bound), bound, operations);
            }
        }
        return operations;
    }

    private void add(
            Ports.Chosen chosen,
            @Nullable Operation declared,
            @Nullable BindingOperation bound,
            List<ServiceOperation> operations) {
        String name = bound != null ? bound.getName() : declared == null ? "" : declared.getName();
        String position = places.getOrDefault(name, "");
        try {
            if (declared == null || declared.isUndefined() || declared.getInput() == null) {
                throw new ImportException("has no input in its port type; expected one that a client begins");
            }
            ServiceOperation operation = bound == null
                    ? abstractly(chosen, declared, position)
                    : operation(chosen, declared, bound, position);
            operations.add(operation);
            if (bound != null) {
                noteAttachments(operation, operation.input(), bound.getBindingInput());
                noteAttachments(operation, operation.output(), bound.getBindingOutput());
            }
        } catch (ImportException e) {
            refused.accept(position + ": operation " + name + ": " + e.getMessage());
        }
    }

    private ServiceOperation operation(Ports.Chosen chosen, Operation declared, BindingOperation bound, String position)
            throws ImportException {
        SoapExtensions.Call call = SoapExtensions.call(bound.getExtensibilityElements());
        boolean rpc =
                call.style().equals("rpc") || !call.style().equals("document") && SoapExtensions.isRpc(bound(chosen));
        return new ServiceOperation(
                bound.getName(),
                position,
                chosen.portType().getQName().getLocalPart(),
                chosen.version(),
                call.action(),
                rpc,
                documentation(declared),
                body(declared.getInput().getMessage(), bound.getBindingInput(), rpc),
                declared.getOutput() == null
                        ? null
                        : body(declared.getOutput().getMessage(), bound.getBindingOutput(), rpc),
                faults(declared, bound));
    }

    private void noteAttachments(
            ServiceOperation operation, ServiceOperation.@Nullable Body body, @Nullable ElementExtensible binding) {
        Set<String> names = new TreeSet<>(
                binding == null ? Set.of() : SoapExtensions.attachments(binding.getExtensibilityElements()));
        if (body != null) {
            body.parts().forEach(part -> names.remove(part.getName()));
            names.forEach(name -> notes.accept(operation.position() + ": operation " + operation.name() + ": the part '"
                    + name + "' is an attachment (mime:content), which is left out"));
        }
    }

    /** They have types, and would be taken for elements of the body. */
    private static void refuseAttachments(ServiceOperation.Body body, List<?> extensions) throws ImportException {
        Set<String> attachments = SoapExtensions.attachments(extensions);
        for (Part part : body.parts()) {
            if (part.getTypeName() != null && attachments.contains(part.getName())) {
                throw new ImportException(
                        "the part '" + part.getName() + "' is an attachment (mime:content); expected one of the body");
            }
        }
    }

    private static javax.wsdl.Binding bound(Ports.Chosen chosen) {
        return java.util.Objects.requireNonNull(chosen.binding());
    }

    /** An operation without a binding: rpc when its parts have types, as these cannot be told apart otherwise. */
    private ServiceOperation abstractly(Ports.Chosen chosen, Operation declared, String position)
            throws ImportException {
        ServiceOperation.Body input = body(declared.getInput().getMessage(), List.of());
        ServiceOperation.Body output =
                declared.getOutput() == null ? null : body(declared.getOutput().getMessage(), List.of());
        boolean rpc = input.parts().stream().anyMatch(part -> part.getTypeName() != null);
        return new ServiceOperation(
                declared.getName(),
                position,
                chosen.portType().getQName().getLocalPart(),
                chosen.version(),
                "",
                rpc,
                documentation(declared),
                input,
                output,
                faults(declared, null));
    }

    private static String documentation(Operation declared) {
        return declared.getDocumentationElement() == null
                ? ""
                : declared.getDocumentationElement().getTextContent().strip().replaceAll("\\s+", " ");
    }

    private ServiceOperation.Body body(@Nullable Message named, @Nullable ElementExtensible binding, boolean rpc)
            throws ImportException {
        List<?> extensions = binding == null ? List.of() : binding.getExtensibilityElements();
        ServiceOperation.Body body = body(named, extensions);
        if (!rpc) {
            refuseAttachments(body, extensions);
        }
        return body;
    }

    private ServiceOperation.Body body(@Nullable Message named, List<?> extensions) throws ImportException {
        Message message = definitions.defined(named);
        if (message == null) {
            throw new ImportException("its message"
                    + (named == null ? "" : " " + named.getQName().getLocalPart())
                    + " is not there; expected a message element");
        }
        SoapExtensions.Use use = SoapExtensions.body(extensions);
        List<ServiceOperation.Header> headers = new ArrayList<>();
        for (SoapExtensions.Block block : SoapExtensions.headers(extensions)) {
            headers.add(header(block));
        }
        String namespace = use.namespace().isEmpty() ? definitions.namespace() : use.namespace();
        return new ServiceOperation.Body(
                message, use.encoded(), namespace, parts(message, use.parts(), headers), headers);
    }

    private ServiceOperation.Header header(SoapExtensions.Block block) throws ImportException {
        Message found = definitions.message(block.message());
        Part one = found == null ? null : found.getPart(block.part());
        if (one == null) {
            throw new ImportException("its header names the part '" + block.part() + "' of the message "
                    + (block.message() == null ? "" : block.message().getLocalPart()) + ", which is not there");
        }
        return new ServiceOperation.Header(one, block.use().namespace());
    }

    private static List<Part> parts(
            Message message, @Nullable List<String> names, List<ServiceOperation.Header> headers) {
        List<Part> parts = new ArrayList<>();
        for (Object value : message.getOrderedParts(null)) {
            Part part = (Part) value;
            boolean inHeader = headers.stream().anyMatch(header -> header.part() == part);
            if (names == null ? !inHeader : names.contains(part.getName())) {
                parts.add(part);
            }
        }
        return parts;
    }

    private List<ServiceOperation.Fault> faults(Operation declared, @Nullable BindingOperation bound) {
        List<ServiceOperation.Fault> faults = new ArrayList<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) declared.getFaults()).entrySet()) {
            Fault fault = (Fault) entry.getValue();
            Message message = definitions.defined(fault.getMessage());
            List<?> parts = message == null ? List.of() : message.getOrderedParts(null);
            BindingFault binding = bound == null ? null : bound.getBindingFault(fault.getName());
            boolean counts =
                    bound == null || binding != null || bound.getBindingFaults().isEmpty();
            if (parts.size() == 1 && counts) {
                SoapExtensions.Use use = binding == null
                        ? SoapExtensions.Use.LITERAL
                        : SoapExtensions.fault(binding.getExtensibilityElements());
                faults.add(new ServiceOperation.Fault(fault.getName(), (Part) parts.get(0), use.namespace()));
            }
        }
        return faults;
    }
}
