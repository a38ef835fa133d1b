package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaSequence;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.jspecify.annotations.Nullable;

/** Makes the schema of one element: of its value, how often it may be there, and whether it may be nil. */
final class ElementWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaSet schemas;
    private final TypeWriter types;

    ElementWriter(SchemaSet schemas, TypeWriter types) {
        this.schemas = schemas;
        this.types = types;
    }

    /** A particle of a content model. */
    Entry entry(XmlSchemaElement element, boolean optional) {
        boolean needed = !optional && element.getMinOccurs() > 0;
        if (element.isRef()) {
            XmlSchemaElement target = element.getRef().getTarget();
            return target == null
                    ? unknown(element.getRef().getTargetQName(), needed)
                    : global(target, element.getMaxOccurs(), !needed);
        }
        return make(element, element.getWireName(), types.ofLocal(element), element.getMaxOccurs(), needed);
    }

    /** An element that is declared on its own. */
    Entry global(XmlSchemaElement element, long most, boolean optional) {
        return make(element, element.getQName(), types.ofElement(element), most, !optional);
    }

    private Entry unknown(QName name, boolean needed) {
        ObjectNode anything = NODES.objectNode();
        schemas.dangling().mark(anything, "element", name);
        return new Entry(ComponentNames.camelCase(name.getLocalPart()), name, anything, anything, needed);
    }

    private Entry make(XmlSchemaElement element, QName wire, ObjectNode value, long most, boolean needed) {
        String key = ComponentNames.camelCase(wire.getLocalPart());
        XmlSchemaElement repeated = most > 1 ? null : repeatedInside(element);
        String text = Documentation.of(element);
        if (repeated != null) {
            return wrapped(key, wire, element, repeated, needed);
        }
        GivenValue.put(value, element.getFixedValue(), element.getDefaultValue(), element.isNillable());
        ObjectNode schema = element.isNillable() ? types.nillable(value) : value;
        if (!text.isEmpty() && !schema.has("description")) {
            schema.put("description", text);
        }
        Entry single = new Entry(key, wire, schema, schema, needed);
        return most > 1 ? arrayOf(single, !needed) : single;
    }

    /** An array of an element. */
    Entry arrayOf(Entry single, boolean optional) {
        if (single.schema != single.named) {
            return new Entry(single.key, single.wire, single.schema, single.named, !optional);
        }
        ObjectNode schema = NODES.objectNode().put("type", "array");
        if (!optional) {
            schema.put("minItems", 1);
        }
        schema.set("items", single.schema);
        return new Entry(single.key, single.wire, schema, single.schema, !optional);
    }

    /** One of the elements of an array, or the element itself. */
    static ObjectNode single(Entry entry) {
        return entry.schema == entry.named ? entry.schema : entry.named;
    }

    /** Whether an element becomes an array of what is in it. */
    boolean isWrapper(XmlSchemaElement element) {
        return repeatedInside(element) != null;
    }

    /** The only element of a type that has nothing else, and that may be there several times: the type is a wrapper. */
    private @Nullable XmlSchemaElement repeatedInside(XmlSchemaElement element) {
        XmlSchemaType type = element.getSchemaType() != null
                ? element.getSchemaType()
                : element.getSchemaTypeName() == null ? null : schemas.typeOf(element.getSchemaTypeName());
        if (!(type instanceof XmlSchemaComplexType complex)
                || complex.getContentModel() != null
                || complex.isMixed()
                || complex.isAbstract()
                || !complex.getAttributes().isEmpty()
                || complex.getAnyAttribute() != null
                || type.getQName() != null
                        && !schemas.derivedFrom(type.getQName()).isEmpty()) {
            return null;
        }
        boolean one = complex.getParticle() instanceof XmlSchemaSequence sequence
                && sequence.getMaxOccurs() == 1
                && sequence.getItems().size() == 1
                && sequence.getItems().get(0) instanceof XmlSchemaElement inner
                && inner.getMaxOccurs() > 1
                && (!inner.isRef() && inner.getWireName() != null
                        || inner.isRef()
                                && inner.getRef().getTarget() != null
                                && schemas.substitutesFor(inner.getRef().getTargetQName())
                                        .isEmpty());
        return one
                ? (XmlSchemaElement)
                        ((XmlSchemaSequence) complex.getParticle()).getItems().get(0)
                : null;
    }

    private Entry wrapped(String key, QName wire, XmlSchemaElement element, XmlSchemaElement repeated, boolean needed) {
        XmlSchemaElement item = repeated.isRef() ? repeated.getRef().getTarget() : repeated;
        QName itemName = repeated.isRef() ? item.getQName() : item.getWireName();
        ObjectNode value = repeated.isRef() ? types.ofElement(item) : types.ofLocal(item);
        ObjectNode items = item.isNillable() ? types.nillable(value) : value;
        ObjectNode schema = NODES.objectNode();
        if (element.isNillable()) {
            schema.putArray("type").add("array").add("null");
        } else {
            schema.put("type", "array");
        }
        String text = Documentation.of(element);
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
        schema.putObject("xml").put("wrapped", true);
        items.withObject("/xml").put("name", itemName.getLocalPart());
        if (!itemName.getNamespaceURI().equals(wire.getNamespaceURI())) {
            items.withObject("/xml").put("namespace", itemName.getNamespaceURI());
        }
        schema.set("items", items);
        return new Entry(key, wire, schema, schema, needed);
    }
}
