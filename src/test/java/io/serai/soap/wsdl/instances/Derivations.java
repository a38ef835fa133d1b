package io.serai.soap.wsdl.instances;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchema;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaComplexContentExtension;
import org.apache.ws.commons.schema.XmlSchemaComplexContentRestriction;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaContent;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaSimpleContentExtension;

/** Which types and elements may stand for others. */
final class Derivations {
    private final Map<QName, List<XmlSchemaComplexType>> types = new LinkedHashMap<>();
    private final Map<QName, List<XmlSchemaElement>> elements = new LinkedHashMap<>();

    Derivations(XmlSchemaCollection schemas) {
        for (XmlSchema schema : schemas.getXmlSchemas()) {
            schema.getSchemaTypes().values().forEach(type -> {
                QName base = type instanceof XmlSchemaComplexType complex ? baseOf(complex) : null;
                if (base != null && !base.getNamespaceURI().equals(SimpleValues.XSD)) {
                    types.computeIfAbsent(base, b -> new ArrayList<>()).add((XmlSchemaComplexType) type);
                }
            });
            schema.getElements().values().forEach(element -> {
                if (element.getSubstitutionGroup() != null) {
                    elements.computeIfAbsent(element.getSubstitutionGroup(), head -> new ArrayList<>())
                            .add(element);
                }
            });
        }
    }

    private static QName baseOf(XmlSchemaComplexType type) {
        XmlSchemaContent content =
                type.getContentModel() == null ? null : type.getContentModel().getContent();
        if (content instanceof XmlSchemaComplexContentExtension extension) {
            return extension.getBaseTypeName();
        }
        if (content instanceof XmlSchemaComplexContentRestriction restriction) {
            return restriction.getBaseTypeName();
        }
        return content instanceof XmlSchemaSimpleContentExtension extension ? extension.getBaseTypeName() : null;
    }

    /** The type itself, or one that derives from it. */
    XmlSchemaComplexType choose(XmlSchemaComplexType declared, Decisions decisions) {
        if (declared.getQName() == null) {
            return declared;
        }
        List<XmlSchemaComplexType> all = new ArrayList<>();
        collect(declared, all, new HashSet<>());
        all.removeIf(XmlSchemaComplexType::isAbstract);
        return all.isEmpty() ? declared : all.get(decisions.pick(declared, all.size()));
    }

    private void collect(XmlSchemaComplexType type, List<XmlSchemaComplexType> into, Set<QName> seen) {
        if (seen.add(type.getQName())) {
            into.add(type);
            types.getOrDefault(type.getQName(), List.of()).forEach(derived -> collect(derived, into, seen));
        }
    }

    /** The element itself, or one that may be in its place. */
    XmlSchemaElement choose(XmlSchemaElement head, Decisions decisions) {
        List<XmlSchemaElement> all = new ArrayList<>();
        collect(head, all, new HashSet<>());
        all.removeIf(XmlSchemaElement::isAbstract);
        return all.isEmpty() ? head : all.get(decisions.pick(head, all.size()));
    }

    private void collect(XmlSchemaElement element, List<XmlSchemaElement> into, Set<QName> seen) {
        if (seen.add(element.getQName())) {
            into.add(element);
            elements.getOrDefault(element.getQName(), List.of()).forEach(member -> collect(member, into, seen));
        }
    }
}
