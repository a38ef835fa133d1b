package io.serai.soap.wsdl;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.wsdl.Binding;
import javax.wsdl.BindingOperation;
import javax.wsdl.Message;
import javax.wsdl.Operation;
import javax.wsdl.Part;
import javax.wsdl.PortType;
import javax.wsdl.extensions.mime.MIMEMultipartRelated;
import javax.wsdl.extensions.mime.MIMEPart;
import javax.wsdl.extensions.soap.SOAPBinding;
import javax.wsdl.extensions.soap.SOAPBody;
import javax.wsdl.extensions.soap.SOAPHeader;
import javax.wsdl.extensions.soap12.SOAP12Binding;
import javax.wsdl.extensions.soap12.SOAP12Body;
import javax.wsdl.extensions.soap12.SOAP12Header;
import javax.xml.namespace.QName;

/** The elements around the parts of rpc messages, by the bindings of a WSDL file. */
final class RpcWrappers {
    private final Map<String, Map<String, Part>> byName = new LinkedHashMap<>();

    private final Map<String, Map<String, QName>> types = new LinkedHashMap<>();

    RpcWrappers(Definitions definitions) {
        for (Binding binding : definitions.bindings()) {
            boolean soap = ((List<?>) binding.getExtensibilityElements())
                    .stream()
                            .anyMatch(extension ->
                                    extension instanceof SOAPBinding || extension instanceof SOAP12Binding);
            PortType portType = definitions.portType(binding);
            for (Object bound : soap && portType != null ? binding.getBindingOperations() : List.of()) {
                BindingOperation one = (BindingOperation) bound;
                add(definitions, portType.getQName().getLocalPart(), one, Definitions.operation(portType, one));
            }
        }
        for (PortType portType : definitions.portTypes()) {
            for (Object value : portType.getOperations()) {
                addUnbound(definitions, portType.getQName().getLocalPart(), (Operation) value);
            }
        }
        byName.forEach((name, parts) -> {
            if (parts.values().stream().allMatch(part -> part.getTypeName() != null)) {
                Map<String, QName> of = new LinkedHashMap<>();
                parts.forEach((part, value) -> of.put(part, value.getTypeName()));
                types.put(name, of);
            }
        });
    }

    private void add(Definitions definitions, String portType, BindingOperation bound, Operation operation) {
        if (operation == null) {
            return;
        }
        String name = key(portType, bound.getName());
        if (bound.getBindingInput() != null && operation.getInput() != null) {
            put(
                    name,
                    definitions.defined(operation.getInput().getMessage()),
                    bound.getBindingInput().getExtensibilityElements());
        }
        if (bound.getBindingOutput() != null && operation.getOutput() != null) {
            put(
                    name + "Response",
                    definitions.defined(operation.getOutput().getMessage()),
                    bound.getBindingOutput().getExtensibilityElements());
        }
    }

    /** Where no binding says otherwise, all parts are in the body. */
    private void addUnbound(Definitions definitions, String portType, Operation operation) {
        String name = key(portType, operation.getName());
        if (operation.getInput() != null) {
            put(name, definitions.defined(operation.getInput().getMessage()), List.of());
        }
        if (operation.getOutput() != null) {
            put(name + "Response", definitions.defined(operation.getOutput().getMessage()), List.of());
        }
    }

    /** With attachments the envelope is the first part. */
    private static List<?> inEnvelope(List<?> extensions) {
        for (Object extension : extensions) {
            if (extension instanceof MIMEMultipartRelated multipart
                    && !multipart.getMIMEParts().isEmpty()) {
                return ((MIMEPart) multipart.getMIMEParts().get(0)).getExtensibilityElements();
            }
        }
        return extensions;
    }

    private void put(String name, Message message, List<?> declared) {
        if (message == null) {
            return;
        }
        List<?> extensions = inEnvelope(declared);
        Iterable<?> chosen = null;
        Set<String> inHeader = new HashSet<>();
        for (Object extension : extensions) {
            if (extension instanceof SOAPHeader header && message.getQName().equals(header.getMessage())) {
                inHeader.add(header.getPart());
            } else if (extension instanceof SOAP12Header header
                    && message.getQName().equals(header.getMessage())) {
                inHeader.add(header.getPart());
            }
            chosen = extension instanceof SOAPBody body
                    ? body.getParts()
                    : extension instanceof SOAP12Body body ? body.getParts() : chosen;
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Object value : message.getOrderedParts(null)) {
            Part part = (Part) value;
            boolean is = chosen == null && !inHeader.contains(part.getName());
            for (Object one : chosen == null ? List.of() : chosen) {
                is |= part.getName().equals(String.valueOf(one));
            }
            if (is) {
                parts.put(part.getName(), part);
            }
        }
        byName.putIfAbsent(name, parts);
    }

    /** The name under which the message of an operation is found, and that of the element for its wrapper. */
    static String key(String portType, String name) {
        return portType + "." + name;
    }

    /** The parts of a message; null when there is none. */
    Map<String, Part> parts(String key) {
        return byName.get(key);
    }

    /** The key of the message of an operation of a contract; empty when there is none. */
    String key(String portType, String operationId, boolean request) {
        for (String name : byName.keySet()) {
            String local = name.substring(name.indexOf('.') + 1);
            if (name.startsWith(portType + ".")
                    && ComponentNames.camelCase(local).equals(operationId)) {
                return request ? name : name + "Response";
            }
        }
        return "";
    }

    /** The types of all parts, for those wrappers whose parts all have a type. */
    Map<String, Map<String, QName>> types() {
        return types;
    }
}
