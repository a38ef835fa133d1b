package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.jspecify.annotations.Nullable;

/** Makes components of the named types of a set of schemas, those that are asked for and those that these need. */
final class TypeWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaSet schemas;
    private final SimpleTypes simple;
    private final ComponentNames names;
    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> marked = new HashSet<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final ComplexTypes complex;
    private final EncodedArrays arrays = new EncodedArrays(this);
    private final Nillable nillable = new Nillable(components);

    TypeWriter(SchemaSet schemas, ComponentNames names) {
        this.schemas = schemas;
        this.names = names;
        this.simple = new SimpleTypes(schemas);
        this.complex = new ComplexTypes(schemas, this, simple);
    }

    /** All components that were asked for, by name. */
    Map<String, ObjectNode> components() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
        nillable.markComponents();
        return components;
    }

    /** A schema for the value of a global element, as a reference where one can be shared. */
    ObjectNode ofElement(XmlSchemaElement element) {
        if (element.getSchemaTypeName() != null) {
            return ofType(element.getSchemaTypeName());
        }
        XmlSchemaType type = element.getSchemaType();
        if (type instanceof XmlSchemaComplexType anonymous) {
            return component(names.ofElement(element.getQName()), schema -> complex.fill(schema, anonymous));
        }
        return ofAnonymous(type);
    }

    /** A schema for a global element that is a message or a part of one, which may be nil when it is declared so. */
    ObjectNode ofRoot(XmlSchemaElement element) {
        ObjectNode schema = ofElement(element);
        return element.isNillable() ? nillable.of(schema) : schema;
    }

    /** A schema for an element that may be nil. */
    ObjectNode nillable(ObjectNode value) {
        return nillable.of(value);
    }

    /** A schema for the value of a local element, without its own facts. */
    ObjectNode ofLocal(XmlSchemaElement element) {
        if (element.getSchemaTypeName() != null) {
            return ofType(element.getSchemaTypeName());
        }
        return ofAnonymous(element.getSchemaType());
    }

    ObjectNode ofAnonymous(@Nullable XmlSchemaType type) {
        if (type instanceof XmlSchemaComplexType anonymous) {
            ObjectNode schema = NODES.objectNode();
            complex.fill(schema, anonymous);
            return schema;
        }
        return type instanceof XmlSchemaSimpleType value ? simple.of(value) : NODES.objectNode();
    }

    /** A schema for a named type: a reference, or the type itself when it is one of XML Schema. */
    ObjectNode ofType(QName name) {
        if (SimpleTypes.isBuiltIn(name)) {
            return SimpleTypes.builtIn(name.getLocalPart());
        }
        XmlSchemaType type = schemas.typeOf(name);
        if (EncodedArrays.is(name, type)) {
            return type == null
                    ? arrays.fill(NODES.objectNode(), null)
                    : component(names.ofType(name), schema -> arrays.fill(schema, type));
        }
        if (type instanceof XmlSchemaSimpleType value) {
            ObjectNode schema = simple.of(value);
            // Only what has a meaning of its own is worth a name.
            return schema.has("enum")
                    ? component(names.ofType(name), component -> component.setAll(described(schema, value)))
                    : schema;
        }
        if (!(type instanceof XmlSchemaComplexType one)) {
            ObjectNode anything = NODES.objectNode();
            schemas.dangling().mark(anything, "type", name);
            return anything;
        }
        List<XmlSchemaComplexType> derived = schemas.derivedFrom(name);
        if (derived.isEmpty() && !one.isAbstract()) {
            return component(names.ofType(name), schema -> complex.fill(schema, one));
        }
        return component(names.ofVariants(name), schema -> variants(schema, one, derived));
    }

    private static ObjectNode described(ObjectNode schema, XmlSchemaType type) {
        String text = Documentation.of(type);
        return text.isEmpty()
                ? schema
                : NODES.objectNode().put("description", text).setAll(schema);
    }

    private void variants(ObjectNode schema, XmlSchemaComplexType base, List<XmlSchemaComplexType> derived) {
        List<XmlSchemaComplexType> all = new ArrayList<>(derived);
        all.add(0, base);
        ArrayNode ways = NODES.arrayNode();
        ObjectNode mapping = NODES.objectNode();
        for (XmlSchemaComplexType type : all) {
            schemas.budget().spend();
            if (!type.isAbstract()) {
                String name = names.ofType(type.getQName());
                ObjectNode reference = component(name, one -> complex.fill(one, type));
                if (marked.add(name)) {
                    // After it is filled in, which another reference may have asked for.
                    later.add(() -> mark(components.getOrDefault(name, reference), name, type.getQName()));
                }
                mapping.put(name, reference.path("$ref").asText());
                if (type != base) {
                    // Without it the value would be of the type that is declared as well.
                    reference.putArray("required").add("$type");
                }
                ways.add(reference);
            }
        }
        if (base.isAbstract()) {
            schema.put("x-xml-abstract", true);
        }
        schema.set("oneOf", ways);
        schema.putObject("discriminator").put("propertyName", "$type").set("mapping", mapping);
    }

    /** Says which of several types it is. */
    private static void mark(ObjectNode schema, String name, QName type) {
        schema.put("x-xml-type", SchemaSet.text(type));
        ObjectNode properties = schema.withObject("/properties");
        ObjectNode rest = properties.deepCopy();
        properties.removeAll();
        ObjectNode property = properties.putObject("$type").put("type", "string");
        property.putArray("enum").add(name);
        property.putObject("xml").put("x-node", "none");
        properties.setAll(rest);
    }

    /** Fills a component once, after what asks for it; returns a reference to it. */
    private ObjectNode component(String name, java.util.function.Consumer<ObjectNode> fill) {
        if (begun.add(name)) {
            ObjectNode schema = NODES.objectNode();
            components.put(name, schema);
            later.add(() -> fill.accept(schema));
        }
        return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** The schema a reference of this writer leads to, filled in by now or later. */
    JsonNode target(ObjectNode reference) {
        String name = reference.path("$ref").asText().replaceFirst(".*/", "");
        return components.getOrDefault(name, NODES.objectNode());
    }
}
