package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaAttribute;
import org.apache.ws.commons.schema.XmlSchemaAttributeOrGroupRef;
import org.apache.ws.commons.schema.XmlSchemaComplexContentExtension;
import org.apache.ws.commons.schema.XmlSchemaComplexContentRestriction;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaContent;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaParticle;
import org.apache.ws.commons.schema.XmlSchemaSequence;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;

/** Makes arrays of the types that restrict the array of the SOAP encoding (WSDL 1.1, section 2.2). */
final class EncodedArrays {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final QName ARRAY = new QName(SimpleTypes.SOAP_ENCODING, "Array");
    private static final QName ANY_TYPE = new QName(SimpleTypes.XSD, "anyType");

    /** Types that stacks have as values, which are always there. */
    private static final Set<String> PRIMITIVES = Set.of(
            "boolean",
            "byte",
            "short",
            "int",
            "long",
            "float",
            "double",
            "unsignedByte",
            "unsignedShort",
            "unsignedInt",
            "unsignedLong");

    private final TypeWriter types;

    EncodedArrays(TypeWriter types) {
        this.types = types;
    }

    /**
     * What the array is of.
     *
     * @param type of the items
     * @param rank brackets of arrays in it, as {@code []}; empty for none
     * @param name of an item where it is written
     */
    private record Items(QName type, String rank, String name) {}

    /** Whether a type is such an array. */
    static boolean is(QName name, @Nullable XmlSchemaType type) {
        return name.equals(ARRAY) || type instanceof XmlSchemaComplexType complex && ARRAY.equals(base(complex));
    }

    private static @Nullable QName base(XmlSchemaComplexType type) {
        XmlSchemaContent content = content(type);
        if (content instanceof XmlSchemaComplexContentRestriction restriction) {
            return restriction.getBaseTypeName();
        }
        return content instanceof XmlSchemaComplexContentExtension extension ? extension.getBaseTypeName() : null;
    }

    private static @Nullable XmlSchemaContent content(XmlSchemaComplexType type) {
        return type.getContentModel() == null ? null : type.getContentModel().getContent();
    }

    /** The schema of such an array. */
    ObjectNode fill(ObjectNode schema, @Nullable XmlSchemaType type) {
        Items items = type instanceof XmlSchemaComplexType complex ? items(complex) : new Items(ANY_TYPE, "", "item");
        fill(schema, items.type, items.rank, items.name);
        return schema;
    }

    private void fill(ObjectNode schema, QName type, String rank, String name) {
        schema.put("type", "array").put("x-xml-array-type", SchemaSet.text(type) + rank);
        ObjectNode item;
        if (rank.isEmpty()) {
            item = types.ofType(type);
        } else {
            item = NODES.objectNode();
            fill(item, type, rank.substring(rank.indexOf(']') + 1), "item");
        }
        if (!rank.isEmpty() || isReference(type)) {
            item = types.nillable(item);
        }
        if (!name.equals("item")) {
            item.withObject("/xml").put("name", name);
        }
        schema.set("items", item);
    }

    /** Whether a value may be a reference to nothing, which stacks write as nil; only {@code soapenc:int} is one of int. */
    static boolean isReference(QName type) {
        return !SimpleTypes.isSchema(type.getNamespaceURI()) || !PRIMITIVES.contains(type.getLocalPart());
    }

    private static Items items(XmlSchemaComplexType type) {
        XmlSchemaContent content = content(type);
        List<XmlSchemaAttributeOrGroupRef> attributes = List.of();
        XmlSchemaParticle particle = null;
        if (content instanceof XmlSchemaComplexContentRestriction restriction) {
            attributes = restriction.getAttributes();
            particle = restriction.getParticle();
        } else if (content instanceof XmlSchemaComplexContentExtension extension) {
            attributes = extension.getAttributes();
            particle = extension.getParticle();
        }
        XmlSchemaElement element = element(particle);
        String name = element == null ? "item" : element.getWireName().getLocalPart();
        for (XmlSchemaAttributeOrGroupRef attribute : attributes) {
            Attr arrayType = attribute instanceof XmlSchemaAttribute one ? arrayType(one) : null;
            if (arrayType != null) {
                return of(arrayType, name);
            }
        }
        QName declared = element == null ? null : element.getSchemaTypeName();
        return new Items(declared == null ? ANY_TYPE : declared, "", name);
    }

    private static @Nullable XmlSchemaElement element(@Nullable XmlSchemaParticle particle) {
        return particle instanceof XmlSchemaSequence sequence
                        && sequence.getItems().size() == 1
                        && sequence.getItems().get(0) instanceof XmlSchemaElement element
                        && !element.isRef()
                ? element
                : null;
    }

    /** {@code wsdl:arrayType} of the attribute declaration. */
    private static @Nullable Attr arrayType(XmlSchemaAttribute attribute) {
        if (attribute.getUnhandledAttributes() != null) {
            for (Attr one : attribute.getUnhandledAttributes()) {
                if (one.getLocalName().equals("arrayType")) {
                    return one;
                }
            }
        }
        return null;
    }

    private static Items of(Attr arrayType, String name) {
        String value = arrayType.getValue().strip();
        int bracket = value.indexOf('[');
        String type = bracket < 0 ? value : value.substring(0, bracket);
        String brackets = bracket < 0 ? "" : value.substring(bracket).replaceAll("\\[[^\\]]*]", "[]");
        int colon = type.indexOf(':');
        String namespace = arrayType.getOwnerElement().lookupNamespaceURI(colon < 0 ? null : type.substring(0, colon));
        String rank = brackets.length() > 2 ? brackets.substring(2) : "";
        return new Items(new QName(namespace == null ? "" : namespace, type.substring(colon + 1)), rank, name);
    }
}
