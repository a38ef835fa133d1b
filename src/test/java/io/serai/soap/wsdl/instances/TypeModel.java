package io.serai.soap.wsdl.instances;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaAnyAttribute;
import org.apache.ws.commons.schema.XmlSchemaAttribute;
import org.apache.ws.commons.schema.XmlSchemaAttributeGroup;
import org.apache.ws.commons.schema.XmlSchemaAttributeGroupRef;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaComplexContent;
import org.apache.ws.commons.schema.XmlSchemaComplexContentExtension;
import org.apache.ws.commons.schema.XmlSchemaComplexContentRestriction;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaContent;
import org.apache.ws.commons.schema.XmlSchemaObject;
import org.apache.ws.commons.schema.XmlSchemaParticle;
import org.apache.ws.commons.schema.XmlSchemaSimpleContentExtension;
import org.apache.ws.commons.schema.XmlSchemaSimpleContentRestriction;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.apache.ws.commons.schema.XmlSchemaUse;

/** What a complex type allows, with what it has from the types it derives from. */
final class TypeModel {
    final Map<QName, XmlSchemaAttribute> attributes = new LinkedHashMap<>();
    final List<XmlSchemaParticle> particles = new ArrayList<>();
    XmlSchemaAnyAttribute anyAttribute;
    boolean mixed;
    SimpleValues.Known text;

    private final XmlSchemaCollection schemas;
    private final SimpleValues values;

    private TypeModel(XmlSchemaCollection schemas, SimpleValues values) {
        this.schemas = schemas;
        this.values = values;
    }

    static TypeModel of(XmlSchemaComplexType type, XmlSchemaCollection schemas, SimpleValues values) {
        TypeModel model = new TypeModel(schemas, values);
        model.add(type, 0);
        return model;
    }

    private void add(XmlSchemaComplexType type, int depth) {
        if (depth > 50) {
            throw new IllegalArgumentException("a type derives from itself: " + type.getQName());
        }
        mixed |= type.isMixed();
        XmlSchemaContent content =
                type.getContentModel() == null ? null : type.getContentModel().getContent();
        if (content == null) {
            own(type.getAttributes(), type.getAnyAttribute(), type.getParticle());
        } else if (content instanceof XmlSchemaComplexContentExtension extension) {
            mixed |= ((XmlSchemaComplexContent) type.getContentModel()).isMixed();
            base(extension.getBaseTypeName(), depth);
            own(extension.getAttributes(), extension.getAnyAttribute(), extension.getParticle());
        } else if (content instanceof XmlSchemaComplexContentRestriction restriction) {
            base(restriction.getBaseTypeName(), depth);
            mixed = type.isMixed() || ((XmlSchemaComplexContent) type.getContentModel()).isMixed();
            particles.clear();
            anyAttribute = null;
            own(restriction.getAttributes(), restriction.getAnyAttribute(), restriction.getParticle());
        } else if (content instanceof XmlSchemaSimpleContentExtension extension) {
            base(extension.getBaseTypeName(), depth);
            own(extension.getAttributes(), extension.getAnyAttribute(), null);
        } else if (content instanceof XmlSchemaSimpleContentRestriction restriction) {
            base(restriction.getBaseTypeName(), depth);
            restrict(restriction);
            own(restriction.getAttributes(), restriction.getAnyAttribute(), null);
        }
    }

    private void restrict(XmlSchemaSimpleContentRestriction restriction) {
        if (restriction.getBaseType() != null) {
            text = values.of(restriction.getBaseType());
        }
        List<org.apache.ws.commons.schema.XmlSchemaFacet> facets = new ArrayList<>();
        for (Object facet : restriction.getFacets()) {
            facets.add((org.apache.ws.commons.schema.XmlSchemaFacet) facet);
        }
        if (text != null && !facets.isEmpty()) {
            text = SimpleValues.restricted(text, new Facets(facets));
        }
    }

    private void base(QName name, int depth) {
        XmlSchemaType base = schemas.getTypeByQName(name);
        if (base instanceof XmlSchemaComplexType complex) {
            add(complex, depth + 1);
        } else if (name.getNamespaceURI().equals(SimpleValues.XSD) || base instanceof XmlSchemaSimpleType) {
            text = values.of(name);
        }
    }

    private void own(List<? extends XmlSchemaObject> declared, XmlSchemaAnyAttribute any, XmlSchemaParticle particle) {
        anyAttribute = any == null ? anyAttribute : any;
        for (XmlSchemaObject one : declared) {
            attribute(one);
        }
        if (particle != null) {
            particles.add(particle);
        }
    }

    private void attribute(Object declared) {
        if (declared instanceof XmlSchemaAttribute attribute) {
            XmlSchemaAttribute target = attribute.isRef() ? attribute.getRef().getTarget() : attribute;
            QName name = target == null ? null : attribute.isRef() ? target.getQName() : target.getWireName();
            if (target != null && attribute.getUse() == XmlSchemaUse.PROHIBITED) {
                attributes.remove(name);
            } else if (target != null) {
                attributes.put(name, attribute);
            }
        } else if (declared instanceof XmlSchemaAttributeGroupRef reference) {
            group(reference.getRef().getTarget());
        } else if (declared instanceof XmlSchemaAttributeGroup group) {
            group(group);
        }
    }

    private void group(XmlSchemaAttributeGroup group) {
        if (group != null) {
            anyAttribute = anyAttribute == null ? group.getAnyAttribute() : anyAttribute;
            group.getAttributes().forEach(this::attribute);
        }
    }
}
