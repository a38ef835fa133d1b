package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.wsdl.Part;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.jspecify.annotations.Nullable;

/** Makes one object of the parts of a body. */
final class BodyWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaSet schemas;
    private final TypeWriter types;

    BodyWriter(SchemaSet schemas, TypeWriter types) {
        this.schemas = schemas;
        this.types = types;
    }

    /**
     * The parts of rpc stand in an element that is named like the operation, without a namespace of their own.
     *
     * @param answer whether it is that of a service
     */
    ObjectNode rpc(ServiceOperation.Body body, boolean answer) throws ImportException {
        Content content = new Content();
        // What may become parameters of a GET is never null.
        boolean scalars = !answer
                && body.parts().stream().allMatch(part -> part.getTypeName() != null && isSimple(part.getTypeName()));
        for (Part part : body.parts()) {
            ObjectNode schema = part.getTypeName() != null
                    ? types.ofType(part.getTypeName())
                    : types.ofRoot(schemas.elementOf(part));
            if (body.encoded() && part.getTypeName() != null) {
                schema = EncodedArrays.isReference(part.getTypeName()) && !scalars ? types.nillable(schema) : schema;
                typed(schema, part.getTypeName());
            }
            String key = content.add(new Member(ComponentNames.camelCase(part.getName()), schema, true));
            if (!key.equals(part.getName())) {
                schema.withObject("/xml").put("name", part.getName());
            }
        }
        return content.write(NODES.objectNode());
    }

    /** Values of the SOAP encoding say their type; arrays and types that others derive from do so anyway. */
    private void typed(ObjectNode schema, QName type) {
        boolean says = EncodedArrays.is(type, schemas.typeOf(type))
                || type.getLocalPart().equals("anyType")
                || !schemas.derivedFrom(type).isEmpty();
        if (!says) {
            QName one = SimpleTypes.isBuiltIn(type) ? new QName(SimpleTypes.XSD, type.getLocalPart()) : type;
            schema.put("x-xml-xsi-type", SchemaSet.text(one));
        }
    }

    /**
     * The element of a document body whose only part has a simple type; null for others. Stacks name it like the part,
     * without a namespace: what WSDL 1.1 says (section 3.5: the type is that of the body) would be a text in the body, which
     * SOAP does not allow.
     */
    @Nullable
    QName accessor(ServiceOperation.Body body) {
        Part first = body.parts().get(0);
        QName type = body.parts().size() > 1 || first.getElementName() != null ? null : first.getTypeName();
        return type != null && isSimple(type) ? new QName("", first.getName()) : null;
    }

    private boolean isSimple(QName type) {
        return SimpleTypes.isBuiltIn(type)
                ? !type.getLocalPart().equals("anyType")
                : schemas.typeOf(type) instanceof XmlSchemaSimpleType;
    }

    /** The elements of a document body with several parts; the only part may be a type, which is then that of the body. */
    ObjectNode document(ServiceOperation.Body body) throws ImportException {
        Part first = body.parts().get(0);
        if (body.parts().size() == 1) {
            if (first.getTypeName() == null) {
                throw new ImportException(
                        "the part '" + first.getName() + "' has neither an element nor a type; expected an element");
            }
            if (schemas.typeOf(first.getTypeName()) instanceof XmlSchemaComplexType) {
                return types.ofType(first.getTypeName());
            }
            throw new ImportException("the part '" + first.getName() + "' of a document body has the type "
                    + SchemaSet.text(first.getTypeName()) + "; expected an element, or a type that a schema has");
        }
        Content content = new Content();
        Namespaces namespaces = new Namespaces(schemas);
        for (Part part : body.parts()) {
            // One that has a type is an element of its name, as the only one with a simple type is.
            SchemaSet.PartElement element = schemas.partElement(part, "");
            ObjectNode schema = element.schema(types);
            String local = element.name().getLocalPart();
            String key = content.add(new Member(ComponentNames.camelCase(local), schema, true), part.getName());
            if (!key.equals(local)) {
                schema.withObject("/xml").put("name", local);
            }
            namespaces.add(schema, element.name().getNamespaceURI());
        }
        ObjectNode object = NODES.objectNode();
        namespaces.writeTo(object);
        return content.write(object);
    }
}
