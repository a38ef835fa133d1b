package io.serai.soap.wsdl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.wsdl.Binding;
import javax.wsdl.Port;
import javax.wsdl.PortType;
import javax.wsdl.Service;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Finds the ports of a WSDL file that are worth an API: one for each port type that SOAP reaches, SOAP 1.1 before 1.2. */
final class Ports {
    private final Definitions definitions;
    private final Collection<Document> files;
    private final List<String> seen = new ArrayList<>();

    /** Port types that a binding to another transport than HTTP reaches. */
    private final Map<QName, Chosen> foreign = new LinkedHashMap<>();

    /** What is told of such bindings. */
    private final Map<QName, String> transports = new LinkedHashMap<>();

    /**
     * Those of a service.
     *
     * @param files all that were read
     */
    Ports(Definitions definitions, Collection<Document> files) {
        this.definitions = definitions;
        this.files = files;
    }

    /**
     * A port.
     *
     * @param location of the service, or empty
     * @param binding null when the file has none at all, and its operations are taken as they are
     */
    record Chosen(String service, String location, @Nullable Binding binding, PortType portType, String version) {}

    /**
     * The ports of these names; without names all of them. A port type that is reached by other transports alone is taken
     * without an address: its messages are the same over HTTP.
     *
     * @param notes told of bindings to other transports
     * @throws ImportException when there is none
     */
    List<Chosen> choose(@Nullable String service, @Nullable String port, Consumer<String> notes)
            throws ImportException {
        Map<QName, Chosen> chosen = new LinkedHashMap<>();
        for (Candidate candidate : candidates()) {
            Binding binding = definitions.binding(candidate.port);
            seen.add(candidate.service + "/" + candidate.port.getName());
            boolean wanted = (service == null || service.equals(candidate.service))
                    && (port == null || port.equals(candidate.port.getName()));
            if (wanted && binding != null) {
                add(chosen, candidate.service, SoapExtensions.location(candidate.port), binding);
            }
        }
        if (chosen.isEmpty() && foreign.isEmpty() && service == null && port == null) {
            addBare(chosen);
        }
        foreign.forEach(chosen::putIfAbsent);
        transports.values().forEach(notes);
        if (chosen.isEmpty()) {
            throw new ImportException(whyNone(service, port));
        }
        return List.copyOf(chosen.values());
    }

    private String whyNone(@Nullable String service, @Nullable String port) {
        String wanted = (service == null ? "" : " of the service '" + service + "'")
                + (port == null ? "" : " with the name '" + port + "'");
        return "has no SOAP port" + wanted + (seen.isEmpty() ? "" : "; its ports are " + String.join(", ", seen))
                + "; expected one with a SOAP 1.1 or 1.2 binding";
    }

    private record Candidate(String service, Port port) {}

    /** All ports, in the order of the files: the library has none. */
    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        for (Service service : definitions.services()) {
            for (Object port : service.getPorts().values()) {
                all.add(new Candidate(service.getQName().getLocalPart(), (Port) port));
            }
        }
        List<String> order = WsdlFiles.ports(files);
        all.sort(Comparator.comparingInt(one -> order.indexOf(one.service + '/' + one.port.getName())));
        return all;
    }

    private void add(Map<QName, Chosen> chosen, String service, String location, Binding binding) {
        String version = SoapExtensions.version(binding);
        PortType portType = definitions.portType(binding);
        if (version == null || portType == null) {
            return;
        }
        if (SoapExtensions.isForeign(binding)) {
            addForeign(service, binding, portType, version);
            return;
        }
        Chosen one = new Chosen(service, location, binding, portType, version);
        chosen.merge(portType.getQName(), one, (before, now) -> isBetter(now, before) ? now : before);
    }

    private void addForeign(String service, Binding binding, PortType portType, String version) {
        foreign.putIfAbsent(portType.getQName(), new Chosen(service, "", binding, portType, version));
        String name = binding.getQName().getLocalPart();
        transports.putIfAbsent(
                binding.getQName(),
                WsdlFiles.place(files, "binding", name) + ": binding " + name + ": its transport "
                        + SoapExtensions.transport(binding) + " is not that of HTTP, over which calls are made");
    }

    private static boolean isBetter(Chosen now, Chosen before) {
        return now.version.equals("1.1") && !before.version.equals("1.1");
    }

    /** Files without a service are meant to be imported by one that has it; those without a binding leave it open. */
    private void addBare(Map<QName, Chosen> chosen) {
        for (Binding binding : definitions.bindings()) {
            add(chosen, binding.getQName().getLocalPart(), "", binding);
        }
        if (definitions.bindings().isEmpty()) {
            for (PortType portType : definitions.portTypes()) {
                if (!portType.getOperations().isEmpty()) {
                    String name = portType.getQName().getLocalPart();
                    chosen.put(portType.getQName(), new Chosen(name, "", null, portType, "1.1"));
                }
            }
        }
    }

    /** The name of what is imported, for people. */
    static String nameOf(Chosen chosen) {
        return chosen.binding == null
                ? "port type " + chosen.portType.getQName().getLocalPart()
                : "binding " + Objects.requireNonNull(chosen.binding).getQName().getLocalPart();
    }
}
