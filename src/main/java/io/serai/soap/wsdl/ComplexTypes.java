package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaAnyAttribute;
import org.apache.ws.commons.schema.XmlSchemaAttribute;
import org.apache.ws.commons.schema.XmlSchemaAttributeGroup;
import org.apache.ws.commons.schema.XmlSchemaAttributeGroupMember;
import org.apache.ws.commons.schema.XmlSchemaAttributeGroupRef;
import org.apache.ws.commons.schema.XmlSchemaAttributeOrGroupRef;
import org.apache.ws.commons.schema.XmlSchemaComplexContentExtension;
import org.apache.ws.commons.schema.XmlSchemaComplexContentRestriction;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaContent;
import org.apache.ws.commons.schema.XmlSchemaParticle;
import org.apache.ws.commons.schema.XmlSchemaSimpleContentExtension;
import org.apache.ws.commons.schema.XmlSchemaSimpleContentRestriction;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.apache.ws.commons.schema.XmlSchemaUse;
import org.jspecify.annotations.Nullable;

/** Makes objects of complex types: the base type first, then attributes, then elements in their order. */
final class ComplexTypes {
    private final SchemaSet schemas;
    private final TypeWriter types;
    private final SimpleTypes simple;

    /** Groups of attributes that are being added; one that contains itself is not added again. */
    private final Set<XmlSchemaAttributeGroup> open = Collections.newSetFromMap(new IdentityHashMap<>());

    ComplexTypes(SchemaSet schemas, TypeWriter types, SimpleTypes simple) {
        this.schemas = schemas;
        this.types = types;
        this.simple = simple;
    }

    void fill(ObjectNode schema, XmlSchemaComplexType type) {
        String text = Documentation.of(type);
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
        Namespaces namespaces = new Namespaces(schemas);
        Content content = new Content();
        Particles particles = new Particles(schemas, types, namespaces, content, isMixed(type));
        add(type, content, particles, 0);
        particles.finish();
        namespaces.writeTo(schema);
        content.write(schema);
    }

    private static boolean isMixed(XmlSchemaComplexType type) {
        return type.isMixed()
                || type.getContentModel() instanceof org.apache.ws.commons.schema.XmlSchemaComplexContent complex
                        && complex.isMixed();
    }

    private void add(XmlSchemaComplexType type, Content content, Particles particles, int depth) {
        XmlSchemaContent model =
                type.getContentModel() == null ? null : type.getContentModel().getContent();
        if (model == null) {
            addOwn(type.getAttributes(), type.getAnyAttribute(), type.getParticle(), content, particles);
        } else if (model instanceof XmlSchemaComplexContentExtension extension) {
            addBase(extension.getBaseTypeName(), content, particles, depth);
            addOwn(extension.getAttributes(), extension.getAnyAttribute(), extension.getParticle(), content, particles);
        } else if (model instanceof XmlSchemaComplexContentRestriction restriction) {
            addRestricted(restriction, content, particles, depth);
        } else if (model instanceof XmlSchemaSimpleContentExtension extension) {
            addText(extension.getBaseTypeName(), content, particles, depth);
            addOwn(extension.getAttributes(), extension.getAnyAttribute(), null, content, particles);
        } else if (model instanceof XmlSchemaSimpleContentRestriction restriction) {
            addText(restriction.getBaseTypeName(), content, particles, depth);
            addOwn(restriction.getAttributes(), restriction.getAnyAttribute(), null, content, particles);
        }
    }

    private void addBase(@Nullable QName name, Content content, Particles particles, int depth) {
        if (depth < 50 && schemas.typeOf(name) instanceof XmlSchemaComplexType base) {
            add(base, content, particles, depth + 1);
        } else {
            noteMissing(name, content);
        }
    }

    private void noteMissing(@Nullable QName base, Content content) {
        if (base != null && schemas.typeOf(base) == null && !SimpleTypes.isBuiltIn(base)) {
            content.addMissing(schemas.dangling(), "type", base);
        }
    }

    /** A restriction says all its elements again, but only the attributes that change. */
    private void addRestricted(
            XmlSchemaComplexContentRestriction restriction, Content content, Particles particles, int depth) {
        XmlSchemaType base = schemas.typeOf(restriction.getBaseTypeName());
        addOwn(
                restriction.getAttributes(),
                restriction.getAnyAttribute(),
                restriction.getParticle(),
                content,
                particles);
        noteMissing(restriction.getBaseTypeName(), content);
        if (depth < 50 && base instanceof XmlSchemaComplexType complex) {
            Content inherited = new Content();
            add(
                    complex,
                    inherited,
                    new Particles(schemas, types, new Namespaces(schemas), inherited, false),
                    depth + 1);
            inherited.members().stream()
                    .filter(member ->
                            member.schema().path("xml").path("attribute").asBoolean())
                    .filter(member -> !content.has(member.key()) && !prohibits(restriction, member))
                    .forEach(content::add);
        }
    }

    /** Whether a restriction takes an attribute away. */
    private static boolean prohibits(XmlSchemaComplexContentRestriction restriction, Member member) {
        return restriction.getAttributes().stream()
                .anyMatch(one -> one instanceof XmlSchemaAttribute attribute
                        && attribute.getUse() == XmlSchemaUse.PROHIBITED
                        && !attribute.isRef()
                        && String.valueOf(attribute.getName())
                                .equals(member.schema().path("xml").path("name").asText(member.key())));
    }

    private void addText(@Nullable QName said, Content content, Particles particles, int depth) {
        QName base = said == null ? new QName(SimpleTypes.XSD, "string") : said;
        XmlSchemaType type = SimpleTypes.isBuiltIn(base) ? null : schemas.typeOf(base);
        if (depth < 50 && type instanceof XmlSchemaComplexType complex) {
            add(complex, content, particles, depth + 1);
            return;
        }
        ObjectNode text = type instanceof XmlSchemaSimpleType value ? simple.of(value) : simple.named(base);
        text.putObject("xml").put("x-node", "text");
        content.add(new Member("value", text, true), "valueText");
    }

    private void addOwn(
            List<XmlSchemaAttributeOrGroupRef> attributes,
            @Nullable XmlSchemaAnyAttribute any,
            @Nullable XmlSchemaParticle particle,
            Content content,
            Particles particles) {
        XmlSchemaAnyAttribute wildcard = any;
        for (XmlSchemaAttributeOrGroupRef attribute : attributes) {
            if (attribute instanceof XmlSchemaAttribute one) {
                addAttribute(one, content);
            } else if (attribute instanceof XmlSchemaAttributeGroupRef reference
                    && reference.getRef().getTarget() != null) {
                wildcard = addGroup(reference.getRef().getTarget(), content, wildcard);
            } else if (attribute instanceof XmlSchemaAttributeGroupRef nowhere) {
                content.addMissing(
                        schemas.dangling(), "attributeGroup", nowhere.getRef().getTargetQName());
            }
        }
        boolean known =
                content.members().stream().anyMatch(member -> member.schema().has("x-xml-any-attributes"));
        if (wildcard != null && !known) {
            ObjectNode map = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
            map.put("type", "object").put("x-xml-any-attributes", true);
            map.putObject("additionalProperties").put("type", "string");
            content.add(new Member("anyAttributes", map, false), "otherAttributes");
        }
        particles.add(particle);
    }

    private @Nullable XmlSchemaAnyAttribute addGroup(
            XmlSchemaAttributeGroup group, Content content, @Nullable XmlSchemaAnyAttribute any) {
        XmlSchemaAnyAttribute wildcard = any == null ? group.getAnyAttribute() : any;
        if (!open.add(group)) {
            return wildcard;
        }
        schemas.budget().spend();
        for (XmlSchemaAttributeGroupMember member : group.getAttributes()) {
            if (member instanceof XmlSchemaAttribute one) {
                addAttribute(one, content);
            } else if (member instanceof XmlSchemaAttributeGroupRef reference
                    && reference.getRef().getTarget() != null) {
                wildcard = addGroup(reference.getRef().getTarget(), content, wildcard);
            } else if (member instanceof XmlSchemaAttributeGroup inner) {
                wildcard = addGroup(inner, content, wildcard);
            }
        }
        open.remove(group);
        return wildcard;
    }

    private void addAttribute(XmlSchemaAttribute attribute, Content content) {
        schemas.budget().spend();
        XmlSchemaAttribute declared = attribute.isRef() ? attribute.getRef().getTarget() : attribute;
        if (declared == null) {
            content.addMissing(
                    schemas.dangling(), "attribute", attribute.getRef().getTargetQName());
        }
        if (declared == null || declared.getWireName() == null || attribute.getUse() == XmlSchemaUse.PROHIBITED) {
            return;
        }
        ObjectNode schema = declared.getSchemaType() != null
                ? simple.of(declared.getSchemaType())
                : declared.getSchemaTypeName() == null
                        ? SimpleTypes.builtIn("string")
                        : types.ofType(declared.getSchemaTypeName());
        QName wire = attribute.isRef() ? declared.getQName() : declared.getWireName();
        ObjectNode xml = schema.putObject("xml").put("attribute", true);
        String key = ComponentNames.camelCase(wire.getLocalPart());
        if (!key.equals(wire.getLocalPart())) {
            xml.put("name", wire.getLocalPart());
        }
        if (!wire.getNamespaceURI().isEmpty()) {
            xml.put("namespace", wire.getNamespaceURI());
        }
        String given = attribute.getFixedValue() != null ? attribute.getFixedValue() : declared.getFixedValue();
        String otherwise =
                attribute.getDefaultValue() != null ? attribute.getDefaultValue() : declared.getDefaultValue();
        GivenValue.put(schema, given, otherwise, false);
        String added = content.add(new Member(key, schema, attribute.getUse() == XmlSchemaUse.REQUIRED), key + "Attr");
        if (!added.equals(wire.getLocalPart())) {
            xml.put("name", wire.getLocalPart());
        }
    }
}
