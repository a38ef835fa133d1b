package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.XmlName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.wsdl.Part;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchema;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaComplexContentExtension;
import org.apache.ws.commons.schema.XmlSchemaComplexContentRestriction;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaContent;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaSimpleContentExtension;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.jspecify.annotations.Nullable;

/** All schemas of one service, with what they say about one another: which types derive, which elements substitute. */
final class SchemaSet {
    /** By local names first, which are what people know. */
    static final Comparator<QName> BY_NAME =
            Comparator.comparing(QName::getLocalPart).thenComparing(QName::getNamespaceURI);

    private final XmlSchemaCollection collection;
    private final Map<String, String> prefixes;
    private final Budget budget;
    private final Misnamed misnamed;
    private final Dangling dangling;
    private final Set<String> unchecked = new TreeSet<>();
    private final Map<QName, Set<QName>> derived = new LinkedHashMap<>();
    private final Map<QName, Set<QName>> substitutes = new LinkedHashMap<>();

    /**
     * The schemas of a collection.
     *
     * @param prefixes those that the files use, by namespace
     * @param budget of what is made of them
     * @param misnamed what they declare with names that XML cannot have
     * @param dangling where they refer to what may not be there
     */
    SchemaSet(
            XmlSchemaCollection collection,
            Map<String, String> prefixes,
            Budget budget,
            Misnamed misnamed,
            Dangling dangling) {
        this.collection = collection;
        this.dangling = dangling;
        this.misnamed = misnamed;
        this.budget = budget;
        this.prefixes = new HashMap<>(prefixes);
        for (XmlSchema schema : collection.getXmlSchemas()) {
            schema.getSchemaTypes().forEach((name, type) -> {
                QName base = type instanceof XmlSchemaComplexType complex ? baseOf(complex) : null;
                if (base != null) {
                    derived.computeIfAbsent(base, b -> new LinkedHashSet<>()).add(name);
                }
            });
            schema.getElements().forEach((name, element) -> {
                if (element.getSubstitutionGroup() != null) {
                    substitutes
                            .computeIfAbsent(element.getSubstitutionGroup(), head -> new LinkedHashSet<>())
                            .add(name);
                }
            });
        }
    }

    Budget budget() {
        return budget;
    }

    Misnamed misnamed() {
        return misnamed;
    }

    /** Patterns that contracts cannot say. */
    Set<String> unchecked() {
        return unchecked;
    }

    Dangling dangling() {
        return dangling;
    }

    /** The type of a name; null when there is none, or no name. */
    @Nullable
    XmlSchemaType typeOf(@Nullable QName name) {
        return name == null ? null : collection.getTypeByQName(name);
    }

    XmlSchemaCollection collection() {
        return collection;
    }

    private static @Nullable QName baseOf(XmlSchemaComplexType type) {
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

    /** The complex types that derive from one, near and far, without those of XML Schema itself. */
    List<XmlSchemaComplexType> derivedFrom(QName base) {
        if (SimpleTypes.isBuiltIn(base) || base.getNamespaceURI().equals(SimpleTypes.SOAP_ENCODING)) {
            return List.of();
        }
        List<XmlSchemaComplexType> types = new ArrayList<>();
        for (QName name : below(base, derived)) {
            XmlSchemaType type = collection.getTypeByQName(name);
            if (type instanceof XmlSchemaComplexType complex) {
                types.add(complex);
            }
        }
        return types;
    }

    /** The elements that may stand where one is referred to, itself included; empty when it stands for itself alone. */
    List<XmlSchemaElement> substitutesFor(QName head) {
        Set<QName> names = below(head, substitutes);
        if (names.isEmpty()) {
            return List.of();
        }
        List<XmlSchemaElement> elements = new ArrayList<>();
        Set<QName> all = new LinkedHashSet<>(List.of(head));
        all.addAll(names);
        for (QName name : all) {
            XmlSchemaElement element = collection.getElementByQName(name);
            if (element != null && !element.isAbstract()) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** In the order of their names: that of the files is not known, and a new one must not move others. */
    private static Set<QName> below(QName name, Map<QName, Set<QName>> relation) {
        Set<QName> all = new TreeSet<>(BY_NAME);
        List<QName> open = new ArrayList<>(relation.getOrDefault(name, Set.of()));
        while (!open.isEmpty()) {
            QName next = open.remove(0);
            if (all.add(next)) {
                open.addAll(relation.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    /** The prefix that the files use for a namespace; empty when they use none. */
    String prefixOf(String namespace) {
        return prefixes.getOrDefault(namespace, "");
    }

    /** A part of a message as an element: the one that it is, or one of its name and type. */
    record PartElement(
            QName name,
            @Nullable XmlSchemaElement element,
            @Nullable QName type) {
        /** The schema of its value. */
        ObjectNode schema(TypeWriter types) {
            return element != null ? types.ofRoot(element) : types.ofType(java.util.Objects.requireNonNull(type));
        }
    }

    /**
     * A part as an element.
     *
     * @param namespace of a part that has a type
     */
    PartElement partElement(Part part, String namespace) throws ImportException {
        if (part.getElementName() == null && part.getTypeName() != null) {
            return new PartElement(new QName(namespace, part.getName()), null, part.getTypeName());
        }
        XmlSchemaElement element = elementOf(part);
        return new PartElement(element.getQName(), element, null);
    }

    /** The element that a part of a message is. */
    XmlSchemaElement elementOf(Part part) throws ImportException {
        if (part.getElementName() == null) {
            throw new ImportException("the part '" + part.getName() + "' has a type; expected an element");
        }
        XmlSchemaElement element = collection.getElementByQName(part.getElementName());
        if (element == null) {
            throw new ImportException("the part '" + part.getName() + "' is the element " + part.getElementName()
                    + ", which no schema has" + dangling.whyOf(part.getElementName()));
        }
        return element;
    }

    /** A name as contracts write it. */
    static String text(QName name) {
        return new XmlName(name.getNamespaceURI(), name.getLocalPart()).toString();
    }
}
