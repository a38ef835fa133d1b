package io.serai.soap.wsdl;

import java.util.function.Consumer;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.w3c.dom.Element;

/** Reads gathered schemas into the model of the library; components that it does not take are left out, and told. */
final class SchemaLoader {
    private final XmlSchemaCollection schemas = new XmlSchemaCollection();
    private final Consumer<String> notes;

    SchemaLoader(Consumer<String> notes) {
        this.notes = notes;
    }

    /** The model of all that were gathered. */
    XmlSchemaCollection load(SchemaCollector collected) {
        collected.schemas().values().forEach(this::add);
        for (String namespace : WellKnown.namespaces()) {
            if (!collected.schemas().containsKey(namespace)) {
                schemas.read(WellKnown.schema(namespace), namespace);
            }
        }
        return schemas;
    }

    private void add(MergedSchema schema) {
        if (schema.namespace().equals(SimpleTypes.XSD)) {
            return;
        }
        if (problem(schema.root()).isEmpty()) {
            schemas.read(schema.root(), schema.namespace());
            return;
        }
        for (Element component : schema.components()) {
            String problem = problem(alone(schema, component));
            if (!problem.isEmpty()) {
                schema.root().removeChild(component);
                notes.accept(Positions.of(component) + ": " + component.getLocalName() + " '"
                        + component.getAttribute("name") + "' cannot be read: " + problem);
            }
        }
        schemas.read(schema.root(), schema.namespace());
    }

    private static Element alone(MergedSchema schema, Element component) {
        Element root = (Element) schema.root().cloneNode(false);
        root.appendChild(component.cloneNode(true));
        return root;
    }

    /** Why the library does not take a schema; empty when it does. It throws many things at bad ones. */
    private static String problem(Element schema) {
        try {
            new XmlSchemaCollection().read(schema, "");
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        }
    }
}
