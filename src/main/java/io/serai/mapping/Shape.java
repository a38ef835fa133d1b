package io.serai.mapping;

import org.jspecify.annotations.Nullable;

/** What an element, an attribute or a JSON property holds, compiled from its schema. */
abstract sealed class Shape
        permits Shape.Scalar, ObjectShape, Shape.Group, Shape.Variants, Shape.Items, Shape.Markup, Shape.Node {

    /** A value of a simple type, or a list of them in one text. */
    static final class Scalar extends Shape {
        /** Any text. */
        static final Scalar TEXT = new Scalar(StringLexical.VERBATIM, false, Facets.NONE);

        final Lexical lexical;
        final boolean list;

        /** Of the value, or of each item. */
        final Facets facets;

        /** Whether a text that is not empty needs nothing but its lexical form. */
        final boolean plain;

        /** Whether a value is written by its lexical form alone. */
        final boolean direct;

        Scalar(Lexical lexical, boolean list, Facets facets) {
            this.direct = !list && facets == Facets.NONE && lexical != QNameLexical.INSTANCE;
            this.plain = !list && facets == Facets.NONE && lexical.isPlain();
            this.lexical = lexical;
            this.list = list;
            this.facets = facets;
        }
    }

    /**
     * Elements of several names in any order, and with wildcards or mixed content whatever else is between them: in JSON
     * an array of objects with one member each, and of strings.
     */
    static final class Group extends Shape {
        Field[] members = {};

        /** Whether elements that the contract does not know belong to it. */
        final boolean generic;

        /** Whether text does. */
        final boolean text;

        /** Whether what the contract does not know is a text that holds XML. */
        final boolean raw;

        Group(boolean generic, boolean text, boolean raw) {
            this.generic = generic;
            this.text = text;
            this.raw = raw;
        }

        @Nullable
        Field member(String key) {
            for (Field member : members) {
                if (member.key.equals(key)) {
                    return member;
                }
            }
            return null;
        }
    }

    /** One of several types, told by {@code xsi:type} in XML and by {@code $type} in JSON. */
    static final class Variants extends Shape {
        Variant[] variants = {};

        /** The type that is meant when nothing tells; null when the declared type is abstract. */
        @Nullable
        Variant declared;

        @Nullable
        Variant named(String name) {
            for (Variant variant : variants) {
                if (variant.name.equals(name)) {
                    return variant;
                }
            }
            return null;
        }

        @Nullable
        Variant typed(String namespace, String local) {
            for (Variant variant : variants) {
                if (variant.type.is(namespace, local)) {
                    return variant;
                }
            }
            return null;
        }
    }

    /**
     * One of the types.
     *
     * @param name in JSON
     * @param type in XML
     * @param attribute that says so
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Variant(String name, XmlName type, byte[] attribute, Shape shape) {}

    /** An element whose children, whatever they are called, are items: an array of the SOAP encoding (SOAP 1.1, 5.4.2). */
    static final class Items extends Shape {
        /** What each of them is, and what it is called where it is written. */
        final Field item;

        /** Of the items. */
        final XmlName type;

        /** The attributes up to the number of items: {@code xsi:type="soapenc:Array" soapenc:arrayType="xsd:string[}. */
        final byte[] attributes;

        Items(Field item, XmlName type, byte[] attributes) {
            this.item = item;
            this.type = type;
            this.attributes = attributes;
        }
    }

    /** All that is in an element of mixed content, as one text: with its tags, or without. */
    static final class Markup extends Shape {
        final boolean tags;

        Markup(boolean tags) {
            this.tags = tags;
        }
    }

    /** Whatever there is (anyType). */
    static final class Node extends Shape {
        static final Node INSTANCE = new Node();

        private Node() {}
    }
}
