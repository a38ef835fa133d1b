package io.serai.mapping;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the contract calls the element at whose start a reader stands. Services confuse namespaces, most of all
 * qualified and unqualified names; the local name may tell then.
 */
final class ElementMatch {
    private final XMLStreamReader xml;
    private final Breaches breaches;

    ElementMatch(XMLStreamReader xml, Breaches breaches) {
        this.xml = xml;
        this.breaches = breaches;
    }

    /** The entry of a child element; null when the contract does not name it. */
    ObjectShape.@Nullable Entry child(ObjectShape shape, String local, int hint) {
        ObjectShape.Entry exact = shape.entry(Elements.namespaceOf(xml), local, hint);
        return exact != null ? exact : alike(shape, local);
    }

    private ObjectShape.@Nullable Entry alike(ObjectShape shape, String local) {
        ObjectShape.Entry entry = shape.like(local);
        if (entry != null) {
            breaches.namespace(Elements.nameOf(xml), entry.name());
        }
        return entry;
    }

    /** Whether it is an item of an array that has a wrapper. */
    boolean isItem(Field array) {
        if (array.name.is(Elements.namespaceOf(xml), xml.getLocalName())) {
            return true;
        }
        boolean like = array.name.local().equals(xml.getLocalName());
        if (like) {
            breaches.namespace(Elements.nameOf(xml), array.name);
        }
        return like;
    }

    /** The type that {@code xsi:type} names, or the declared one. */
    Shape.Variant variant(Shape.Variants variants) {
        String type = xml.getAttributeValue(Prefixes.XSI, "type");
        XmlName name = type == null ? null : Elements.qualified(type.trim(), xml);
        Shape.Variant named = name == null ? null : variants.typed(name.namespace(), name.local());
        if (named != null) {
            return named;
        }
        if (variants.declared == null) {
            throw breaches.value(
                    type == null ? "has no xsi:type" : "has the unknown xsi:type '" + Breaches.shown(type) + "'");
        }
        if (type != null) {
            breaches.report(Breach.Kind.TYPE, "has the unknown xsi:type '" + type + "'");
        }
        return variants.declared;
    }
}
