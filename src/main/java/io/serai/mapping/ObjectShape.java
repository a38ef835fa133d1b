package io.serai.mapping;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A complex type: its attributes, its text or its child elements in the order of XML, and what they are in JSON. */
final class ObjectShape extends Shape {
    private static final Field[] NONE = {};

    /** Of a type that has nothing. */
    static final ObjectShape EMPTY = new ObjectShape();

    /** All of them, attributes first, then the children in order; the place of a field is its {@code index}. */
    Field[] fields = NONE;

    Field[] attributes = NONE;

    /** What child elements may be called, in order. */
    Entry[] entries = {};

    /** The text of simple content. */
    @Nullable
    Field text;

    /** The content, texts included, of a mixed type. */
    @Nullable
    Field mixed;

    /** Takes elements that no entry names. */
    @Nullable
    Field any;

    /** Says that an element is nil and has attributes none the less. */
    @Nullable
    Field nil;

    /** Takes attributes that no field names. */
    @Nullable
    Field anyAttributes;

    Alternatives[] choices = {};

    private final Map<String, Field> byKey = new HashMap<>();

    /**
     * A name that a child element may have.
     *
     * @param index among the entries
     * @param name of the element, or of the wrapper of an array
     * @param field whose value it is, or part of whose value
     * @param member of that field when it is a group
     */
    record Entry(
            int index, XmlName name, Field field, @Nullable Field member) {
        /** Whether it is one element with a simple value, which clients see. */
        boolean isLeaf() {
            return field.shape instanceof Shape.Scalar && !field.array && !field.isHidden();
        }
    }

    /** The field of a JSON key that clients may send; null for others. */
    @Nullable
    Field field(String key) {
        return byKey.get(key);
    }

    Iterable<String> keys() {
        return byKey.keySet();
    }

    /** Called when the fields are there. */
    void index() {
        for (int i = 0; i < fields.length; i++) {
            fields[i].index = i;
            if (!fields[i].isHidden()) {
                byKey.put(fields[i].key, fields[i]);
            }
        }
    }

    /** The entry of a child element, looked for first where one is expected: elements come in their order. */
    @Nullable
    Entry entry(String namespace, String local, int hint) {
        Entry[] all = entries;
        int count = all.length;
        for (int i = 0; i < count; i++) {
            int at = hint + i;
            Entry entry = all[at < count ? at : at - count];
            if (entry.name.is(namespace, local)) {
                return entry;
            }
        }
        return null;
    }

    /** The only entry of a local name, whatever its namespace; null when there is none, or any element may be there. */
    @Nullable
    Entry like(String local) {
        Entry found = null;
        for (Entry entry : entries) {
            if (entry.name.local().equals(local)) {
                if (found != null) {
                    return null;
                }
                found = entry;
            }
        }
        return any == null ? found : null;
    }

    /** Whether an element has a property that is not for any element. */
    boolean knows(@Nullable XmlName name) {
        return name != null && entry(name.namespace(), name.local(), 0) != null;
    }

    /** How many of the fields stand in the start tag; they come first. */
    int inTag() {
        return attributes.length + (anyAttributes == null ? 0 : 1) + (nil == null ? 0 : 1);
    }
}
