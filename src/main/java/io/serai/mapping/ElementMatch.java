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

    /** The type that {@code xsi:type} names, or the declared one; one of them has to be there. */
    Shape.Variant variant(Shape.Variants variants) {
        Shape.Variant known = known(variants);
        if (known != null) {
            return known;
        }
        String type = xml.getAttributeValue(Prefixes.XSI, "type");
        if (variants.declared == null) {
            throw breaches.value(
                    type == null ? "has no xsi:type" : "has the unknown xsi:type '" + Breaches.shown(type) + "'");
        }
        breaches.report(Breach.Kind.TYPE, "has the unknown xsi:type '" + type + "'");
        return variants.declared;
    }

    /** The type that {@code xsi:type} names, or the declared one where nothing is named; null when it is not known. */
    Shape.@Nullable Variant known(Shape.Variants variants) {
        String type = xml.getAttributeValue(Prefixes.XSI, "type");
        if (type == null) {
            return variants.declared;
        }
        XmlName name = Elements.qualified(type.trim(), xml);
        return name == null ? null : variants.typed(name.namespace(), name.local());
    }
}
