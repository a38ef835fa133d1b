package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.xml.namespace.QName;

/** One element, or one property made of several, on its way into an object. */
final class Entry {
    final String key;
    final QName wire;
    final ObjectNode schema;

    /** Where the name and namespace of the element stand: in the items of an array, else in the schema itself. */
    final ObjectNode named;

    boolean required;

    Entry(String key, QName wire, ObjectNode schema, ObjectNode named, boolean required) {
        this.key = key;
        this.wire = wire;
        this.schema = schema;
        this.named = named;
        this.required = required;
    }

    /** Whether it is no element of its own, but an array of whatever comes. */
    boolean isGroup() {
        return schema.has("x-xml-group") || schema.has("x-xml-any") || schema.has("x-xml-mixed");
    }

    /** Says the name of the element when the key does not. */
    void name(String finalKey) {
        if (!isGroup() && !finalKey.equals(wire.getLocalPart())) {
            named.withObject("/xml").put("name", wire.getLocalPart());
        }
    }
}
