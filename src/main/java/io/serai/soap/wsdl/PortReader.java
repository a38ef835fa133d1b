package io.serai.soap.wsdl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.wsdl.Binding;
import javax.wsdl.BindingFault;
import javax.wsdl.BindingOperation;
import javax.wsdl.Definition;
import javax.wsdl.Fault;
import javax.wsdl.Message;
import javax.wsdl.Operation;
import javax.wsdl.Part;
import javax.wsdl.Port;
import javax.wsdl.Service;
import javax.wsdl.extensions.mime.MIMEMultipartRelated;
import javax.wsdl.extensions.mime.MIMEPart;
import javax.wsdl.extensions.soap.SOAPAddress;
import javax.wsdl.extensions.soap.SOAPBinding;
import javax.wsdl.extensions.soap.SOAPBody;
import javax.wsdl.extensions.soap.SOAPHeader;
import javax.wsdl.extensions.soap.SOAPOperation;
import javax.wsdl.extensions.soap12.SOAP12Address;
import javax.wsdl.extensions.soap12.SOAP12Binding;
import javax.wsdl.extensions.soap12.SOAP12Body;
import javax.wsdl.extensions.soap12.SOAP12Header;
import javax.wsdl.extensions.soap12.SOAP12Operation;
import org.jspecify.annotations.Nullable;

/** Reads the operations of one port of a service; those that cannot be imported are refused one by one. */
final class PortReader {
    private final Definition definition;
    private final Lines lines;
    private final String address;
    private final Consumer<String> refused;

    PortReader(Definition definition, Lines lines, String address, Consumer<String> refused) {
        this.definition = definition;
        this.lines = lines;
        this.address = address;
        this.refused = refused;
    }

    /**
     * The port to import.
     *
     * @param location of the service, or empty
     */
    record Chosen(String service, String location, Binding binding, String version) {}

    /** The port of these names; without names the first one of SOAP 1.1, else of 1.2. */
    Chosen choose(@Nullable String service, @Nullable String port) throws ImportException {
        Chosen second = null;
        List<String> seen = new ArrayList<>();
        for (Object value : definition.getAllServices().values()) {
            Service one = (Service) value;
            String name = one.getQName().getLocalPart();
            for (Object entry : one.getPorts().values()) {
                Port candidate = (Port) entry;
                seen.add(name + "/" + candidate.getName());
                boolean wanted =
                        (service == null || service.equals(name)) && (port == null || port.equals(candidate.getName()));
                Chosen chosen = wanted ? chosen(name, candidate) : null;
                if (chosen != null && chosen.version.equals("1.1")) {
                    return chosen;
                }
                second = second == null ? chosen : second;
            }
        }
        if (second == null && service == null && port == null) {
            second = bare();
        }
        if (second == null) {
            throw new ImportException(address + ": has no SOAP port" + (seen.isEmpty() ? "" : " among " + seen)
                    + "; expected one with a SOAP 1.1 or 1.2 binding over HTTP");
        }
        return second;
    }

    private static @Nullable Chosen chosen(String service, Port port) {
        String location = "";
        for (Object extension : port.getExtensibilityElements()) {
            if (extension instanceof SOAPAddress soap) {
                location = String.valueOf(soap.getLocationURI());
            } else if (extension instanceof SOAP12Address soap) {
                location = String.valueOf(soap.getLocationURI());
            }
        }
        String version = port.getBinding() == null ? null : versionOf(port.getBinding());
        return version == null ? null : new Chosen(service, location, port.getBinding(), version);
    }

    /** Files that have bindings only are meant to be imported by one with a service. */
    private @Nullable Chosen bare() {
        for (Object value : definition.getAllBindings().values()) {
            Binding binding = (Binding) value;
            String version = versionOf(binding);
            if (version != null) {
                return new Chosen(binding.getQName().getLocalPart(), "", binding, version);
            }
        }
        return null;
    }

    private static @Nullable String versionOf(Binding binding) {
        for (Object extension : binding.getExtensibilityElements()) {
            if (extension instanceof SOAPBinding) {
                return "1.1";
            }
            if (extension instanceof SOAP12Binding) {
                return "1.2";
            }
        }
        return null;
    }

    /** The operations that can be imported. */
    List<ServiceOperation> operations(Chosen chosen) {
        boolean rpcBinding = isRpc(chosen.binding);
        List<ServiceOperation> operations = new ArrayList<>();
        for (Object value : chosen.binding.getBindingOperations()) {
            BindingOperation bound = (BindingOperation) value;
            try {
                operations.add(operation(chosen, bound, rpcBinding));
            } catch (ImportException e) {
                String place = lines.of(
                        address, "binding", chosen.binding.getQName().getLocalPart(), "operation", bound.getName());
                refused.accept(place + ": operation " + bound.getName() + ": " + e.getMessage());
            }
        }
        return operations;
    }

    private static boolean isRpc(Binding binding) {
        for (Object extension : binding.getExtensibilityElements()) {
            if (extension instanceof SOAPBinding soap) {
                return "rpc".equals(soap.getStyle());
            }
            if (extension instanceof SOAP12Binding soap) {
                return "rpc".equals(soap.getStyle());
            }
        }
        return false;
    }

    private ServiceOperation operation(Chosen chosen, BindingOperation bound, boolean rpcBinding)
            throws ImportException {
        Operation declared = bound.getOperation();
        if (declared == null || declared.getInput() == null || bound.getBindingInput() == null) {
            throw new ImportException("has no input; expected one that a client begins");
        }
        String style = "";
        String action = "";
        for (Object extension : bound.getExtensibilityElements()) {
            if (extension instanceof SOAPOperation soap) {
                style = String.valueOf(soap.getStyle());
                action = soap.getSoapActionURI() == null ? "" : soap.getSoapActionURI();
            } else if (extension instanceof SOAP12Operation soap) {
                style = String.valueOf(soap.getStyle());
                action = soap.getSoapActionURI() == null ? "" : soap.getSoapActionURI();
            }
        }
        boolean rpc = style.equals("rpc") || rpcBinding && !style.equals("document");
        boolean answers = declared.getOutput() != null && bound.getBindingOutput() != null;
        return new ServiceOperation(
                bound.getName(),
                chosen.binding.getPortType().getQName().getLocalPart(),
                chosen.version,
                action,
                rpc,
                declared.getDocumentationElement() == null
                        ? ""
                        : declared.getDocumentationElement()
                                .getTextContent()
                                .strip()
                                .replaceAll("\\s+", " "),
                body(declared.getInput().getMessage(), bound.getBindingInput().getExtensibilityElements()),
                answers
                        ? body(
                                declared.getOutput().getMessage(),
                                bound.getBindingOutput().getExtensibilityElements())
                        : null,
                faults(declared, bound));
    }

    private ServiceOperation.Body body(Message message, List<?> extensions) throws ImportException {
        if (message == null || message.isUndefined()) {
            throw new ImportException("its message is not there; expected a message element");
        }
        List<String> names = null;
        String namespace = definition.getTargetNamespace();
        List<ServiceOperation.Header> headers = new ArrayList<>();
        for (Object extension : flat(extensions)) {
            if (extension instanceof SOAPBody soap) {
                checkUse(soap.getUse());
                names = strings(soap.getParts());
                namespace = soap.getNamespaceURI() == null ? namespace : soap.getNamespaceURI();
            } else if (extension instanceof SOAP12Body soap) {
                checkUse(soap.getUse());
                names = strings(soap.getParts());
                namespace = soap.getNamespaceURI() == null ? namespace : soap.getNamespaceURI();
            } else if (extension instanceof SOAPHeader soap) {
                headers.add(header(soap.getMessage(), soap.getPart()));
            } else if (extension instanceof SOAP12Header soap) {
                headers.add(header(soap.getMessage(), soap.getPart()));
            }
        }
        return new ServiceOperation.Body(message, namespace, parts(message, names, headers), headers);
    }

    private static List<Object> flat(List<?> extensions) {
        List<Object> all = new ArrayList<>();
        for (Object extension : extensions) {
            if (extension instanceof MIMEMultipartRelated multipart) {
                Object root = multipart.getMIMEParts().isEmpty()
                        ? null
                        : multipart.getMIMEParts().get(0);
                if (root instanceof MIMEPart part) {
                    ((List<?>) part.getExtensibilityElements()).forEach(all::add);
                }
            } else {
                all.add(extension);
            }
        }
        return all;
    }

    private static void checkUse(@Nullable String use) throws ImportException {
        if ("encoded".equals(use)) {
            throw new ImportException("use=\"encoded\" is not supported yet; expected literal");
        }
    }

    private static @Nullable List<String> strings(@Nullable List<?> parts) {
        return parts == null ? null : parts.stream().map(String::valueOf).toList();
    }

    private ServiceOperation.Header header(javax.xml.namespace.QName message, String part) throws ImportException {
        Message found = definition.getMessage(message);
        Part one = found == null ? null : found.getPart(part);
        if (one == null) {
            throw new ImportException("its header names the part '" + part + "' of the message "
                    + (message == null ? "" : message.getLocalPart()) + ", which is not there");
        }
        return new ServiceOperation.Header(one);
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

    private static List<ServiceOperation.Fault> faults(Operation declared, BindingOperation bound) {
        List<ServiceOperation.Fault> faults = new ArrayList<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) declared.getFaults()).entrySet()) {
            Fault fault = (Fault) entry.getValue();
            List<?> parts =
                    fault.getMessage() == null ? List.of() : fault.getMessage().getOrderedParts(null);
            BindingFault binding = bound.getBindingFault(fault.getName());
            if (parts.size() == 1
                    && (binding != null || bound.getBindingFaults().isEmpty())) {
                faults.add(new ServiceOperation.Fault(fault.getName(), (Part) parts.get(0)));
            }
        }
        return faults;
    }
}
