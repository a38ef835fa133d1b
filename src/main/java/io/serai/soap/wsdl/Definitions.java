package io.serai.soap.wsdl;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.wsdl.Binding;
import javax.wsdl.BindingOperation;
import javax.wsdl.Definition;
import javax.wsdl.Message;
import javax.wsdl.Operation;
import javax.wsdl.Port;
import javax.wsdl.PortType;
import javax.wsdl.Service;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What all files of a service define. What a file refers to in another one is undefined for the library, which sees one
 * file at a time; it is looked up here.
 */
final class Definitions {
    private @Nullable Definition start;
    private final Map<QName, Message> messages = new LinkedHashMap<>();
    private final Map<QName, PortType> portTypes = new LinkedHashMap<>();
    private final Map<QName, Binding> bindings = new LinkedHashMap<>();
    private final Map<QName, Service> services = new LinkedHashMap<>();

    /** The target namespace of the first file; empty for none. */
    String namespace() {
        return start == null || start.getTargetNamespace() == null ? "" : start.getTargetNamespace();
    }

    /** Adds what one file defines. */
    void add(Definition definition) {
        start = start == null ? definition : start;
        for (Object value : definition.getMessages().values()) {
            Message message = (Message) value;
            if (!message.isUndefined()) {
                messages.putIfAbsent(message.getQName(), message);
            }
        }
        for (Object value : definition.getServices().values()) {
            Service service = (Service) value;
            services.putIfAbsent(service.getQName(), service);
        }
        for (Object value : definition.getBindings().values()) {
            Binding binding = (Binding) value;
            if (!binding.isUndefined()) {
                bindings.putIfAbsent(binding.getQName(), binding);
            }
        }
        for (Object value : definition.getPortTypes().values()) {
            PortType portType = (PortType) value;
            if (!portType.isUndefined()) {
                portTypes.putIfAbsent(portType.getQName(), portType);
            }
        }
    }

    Collection<Service> services() {
        return services.values();
    }

    Collection<Binding> bindings() {
        return bindings.values();
    }

    Collection<PortType> portTypes() {
        return portTypes.values();
    }

    /** The binding of a port; null when no file has it. */
    @Nullable
    Binding binding(Port port) {
        Binding binding = port.getBinding();
        return binding != null && binding.isUndefined() ? bindings.get(binding.getQName()) : binding;
    }

    /** The message of a name; null when no file has it. */
    @Nullable
    Message message(@Nullable QName name) {
        return messages.get(name);
    }

    /** A message, or what another file says of it. */
    @Nullable
    Message defined(@Nullable Message message) {
        return message != null && message.isUndefined() ? messages.get(message.getQName()) : message;
    }

    /** The port type of a binding; null when no file has it. */
    @Nullable
    PortType portType(Binding binding) {
        PortType portType = binding.getPortType();
        return portType != null && portType.isUndefined() ? portTypes.get(portType.getQName()) : portType;
    }

    /** The operation of a port type that a binding means; null when there is none. */
    static @Nullable Operation operation(PortType portType, BindingOperation bound) {
        Operation own = bound.getOperation();
        if (own != null && !own.isUndefined()) {
            return own;
        }
        String input =
                bound.getBindingInput() == null ? null : bound.getBindingInput().getName();
        Operation first = null;
        for (Object value : portType.getOperations()) {
            Operation operation = (Operation) value;
            if (operation.getName().equals(bound.getName()) && !operation.isUndefined()) {
                boolean same = input != null
                        && operation.getInput() != null
                        && input.equals(operation.getInput().getName());
                first = same || first == null ? operation : first;
            }
        }
        return first;
    }
}
