package io.serai.soap.wsdl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Gathers the schemas of a service from inside its WSDL files and from the files these import and include, one for each
 * namespace. What an imported file says of its namespace counts, not what is said of it where it is imported.
 */
final class SchemaCollector {
    private record Missing(String position, String namespace, String why) {}

    private final Sources sources;
    private final Map<String, MergedSchema> merged = new LinkedHashMap<>();
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final List<Missing> missing = new ArrayList<>();
    private final Misnamed misnamed = new Misnamed();
    private final Dangling dangling = new Dangling();

    SchemaCollector(Sources sources) {
        this.sources = sources;
    }

    /** One schema for each namespace, in the order in which they were met. */
    Map<String, MergedSchema> schemas() {
        return merged;
    }

    /** Prefixes by namespaces, as the files use them. */
    Map<String, String> prefixes() {
        return prefixes;
    }

    /** What they declare with names that XML cannot have. */
    Misnamed misnamed() {
        return misnamed;
    }

    /** Where they refer to what may not be there. */
    Dangling dangling() {
        return dangling;
    }

    /** Tells of the files that are not there, and whose namespace nothing else has. */
    void reportMissing(Consumer<String> notes) {
        missing.stream()
                .filter(one -> !merged.containsKey(one.namespace) && !WellKnown.has(one.namespace))
                .forEach(one -> notes.accept(one.position + ": " + one.why + "; what it declares is not known here"));
    }

    /**
     * Adds a schema with all that it refers to.
     *
     * @param address of the file that it stands in
     * @param adopting namespace of the schema that includes it; a schema without one takes it
     */
    void add(Element schema, String address, String adopting) throws IOException, ImportException {
        notePrefixes(schema);
        String own = schema.getAttribute("targetNamespace");
        boolean adopted = own.isEmpty() && !adopting.isEmpty();
        String namespace = adopted ? adopting : own;
        MergedSchema target = merged.computeIfAbsent(namespace, MergedSchema::new);
        for (Element child : Dom.children(schema)) {
            switch (child.getLocalName()) {
                case "import" -> file(child, address, "");
                case "include" -> file(child, address, namespace);
                case "redefine" -> redefine(child, address, target, adopted);
                case "annotation" -> {}
                default -> {
                    misnamed.note(child);
                    dangling.note(child);
                    target.add(child, adopted);
                }
            }
        }
    }

    /**
     * A redefined component may build upon the one of its name in the file (XML Schema part 1, section 4.2.2), which gets
     * another name.
     */
    private void redefine(Element redefine, String address, MergedSchema target, boolean adopted)
            throws IOException, ImportException {
        for (Element component : Dom.children(redefine)) {
            if (!component.getLocalName().equals("annotation")) {
                misnamed.note(component);
                dangling.note(component);
                target.redefine(component, adopted);
            }
        }
        file(redefine, address, target.namespace());
    }

    private void file(Element reference, String address, String adopting) throws IOException, ImportException {
        String location = reference.getAttribute("schemaLocation");
        if (location.isEmpty()) {
            return;
        }
        String target = sources.resolve(address, location);
        String why = sources.whyNot(target);
        if (!why.isEmpty()) {
            String namespace = reference.hasAttribute("namespace") ? reference.getAttribute("namespace") : adopting;
            missing.add(new Missing(Positions.of(reference), namespace, why));
            dangling.noteFile(Positions.of(reference), namespace, why);
        } else if (visited.add(adopting + ' ' + target)) {
            Element root = sources.referred(target, reference).getDocumentElement();
            if (root.getLocalName().equals("schema")) {
                add(root, target, adopting);
            } else {
                addInline(root, target);
            }
        }
    }

    /** Adds the schemas inside of a WSDL file; their prefixes may be those of the file. */
    void addInline(Element definitions, String address) throws IOException, ImportException {
        notePrefixes(definitions);
        Dom.children(definitions, "message").forEach(dangling::note);
        for (Element types : Dom.children(definitions, "types")) {
            for (Element schema : Dom.children(types, "schema")) {
                add(schema, address, "");
            }
        }
    }

    private void notePrefixes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String name = attribute.getName();
            if (name.startsWith("xmlns:")) {
                note(name.substring("xmlns:".length()), attribute.getValue());
            }
        }
    }

    private void note(String prefix, String namespace) {
        if (prefix.matches("[A-Za-z][A-Za-z0-9]*") && !prefixes.containsValue(prefix)) {
            prefixes.putIfAbsent(namespace, prefix);
        }
    }
}
