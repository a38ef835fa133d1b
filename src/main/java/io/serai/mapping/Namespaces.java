package io.serai.mapping;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the namespaces that the elements and attributes below a field can have. */
final class Namespaces {
    private final Prefixes prefixes;
    private final Map<String, String> found = new TreeMap<>();
    private final Set<Shape> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private String last = "";

    Namespaces(Prefixes prefixes) {
        this.prefixes = prefixes;
        found.put("xsi", Prefixes.XSI);
    }

    /** Namespaces by their prefixes. */
    Map<String, String> of(Field field) {
        field(field);
        return found;
    }

    private void field(Field field) {
        if (field.place != Field.Place.GROUP && field.place != Field.Place.TEXT) {
            add(field.name);
        }
        if (field.wrapper != null) {
            add(field.wrapper);
        }
        if (field.type != null) {
            add(field.type);
        }
        shape(field.shape);
    }

    private void add(XmlName name) {
        if (name.namespace().equals(last)) {
            // Thousands of names of one namespace are the rule.
            return;
        }
        last = name.namespace();
        if (!name.namespace().isEmpty() && !name.namespace().equals(Prefixes.XML)) {
            found.put(prefixes.of(name.namespace()), name.namespace());
        }
    }

    private void shape(Shape shape) {
        if (!visited.add(shape)) {
            return;
        }
        if (shape instanceof ObjectShape object) {
            for (Field field : object.fields) {
                field(field);
            }
        } else if (shape instanceof Shape.Group group) {
            for (Field member : group.members) {
                field(member);
            }
        } else if (shape instanceof Shape.Items items) {
            add(items.type);
            found.put(prefixes.of(Prefixes.SOAP_ENCODING), Prefixes.SOAP_ENCODING);
            field(items.item);
        } else if (shape instanceof Shape.Variants variants) {
            for (Shape.Variant variant : variants.variants) {
                add(variant.type());
                shape(variant.shape());
            }
        }
    }
}
