package io.serai.soap.wsdl.instances;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeList;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeRestriction;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeUnion;
import org.apache.ws.commons.schema.XmlSchemaType;

/** Values of the simple types of a set of schemas. */
final class SimpleValues {
    static final String XSD = "http://www.w3.org/2001/XMLSchema";

    private static final int MOST_PADDED = 300;

    private final XmlSchemaCollection schemas;
    private final Map<XmlSchemaSimpleType, Known> known = new IdentityHashMap<>();

    /**
     * Values of a type.
     *
     * @param type the one of XML Schema that it comes from; {@code list} and {@code union} for those
     */
    record Known(String type, List<Value> values) {}

    SimpleValues(XmlSchemaCollection schemas) {
        this.schemas = schemas;
    }

    /** The name that a type of an older XML Schema, or of the SOAP encoding, has today. */
    static QName current(QName name) {
        boolean old = name.getNamespaceURI().matches("http://www.w3.org/(1999|2000/10)/XMLSchema")
                || name.getNamespaceURI().matches("http://schemas.xmlsoap.org/soap/encoding/")
                        && !name.getLocalPart().equals("Array");
        return old ? new QName(XSD, name.getLocalPart()) : name;
    }

    /** Those of a named type; none when it is no simple one. */
    Known of(QName given) {
        QName name = current(given);
        if (name.getNamespaceURI().equals(XSD)) {
            return new Known(name.getLocalPart(), BuiltIns.of(name.getLocalPart()));
        }
        XmlSchemaType type = schemas.getTypeByQName(name);
        return type instanceof XmlSchemaSimpleType simple ? of(simple) : new Known("string", List.of());
    }

    Known of(XmlSchemaSimpleType type) {
        if (type.getQName() != null && type.getQName().getNamespaceURI().equals(XSD)) {
            return of(type.getQName());
        }
        Known values = known.get(type);
        if (values == null) {
            // A type that contains itself has no values.
            known.put(type, new Known("string", List.of()));
            values = make(type);
            known.put(type, values);
        }
        return values;
    }

    private Known of(QName name, XmlSchemaSimpleType type) {
        return type != null ? of(type) : name != null ? of(name) : new Known("string", BuiltIns.of("string"));
    }

    private Known make(XmlSchemaSimpleType type) {
        if (type.getContent() instanceof XmlSchemaSimpleTypeRestriction restriction) {
            return restricted(
                    of(restriction.getBaseTypeName(), restriction.getBaseType()), new Facets(restriction.getFacets()));
        }
        if (type.getContent() instanceof XmlSchemaSimpleTypeList list) {
            return list(of(list.getItemTypeName(), list.getItemType()));
        }
        if (type.getContent() instanceof XmlSchemaSimpleTypeUnion union) {
            return union(union);
        }
        return type.getQName() == null ? new Known("string", List.of()) : of(type.getQName());
    }

    private static Known list(Known items) {
        if (items.type.equals("QName")) {
            return new Known("list", List.of(new Value("q:name  q:other", "name other", BuiltIns.FOREIGN)));
        }
        List<String> texts = items.values.stream()
                .filter(item -> item.isNormal() && !item.text().matches("(?s).*\\s.*|"))
                .map(Value::text)
                .limit(4)
                .toList();
        List<Value> values = new ArrayList<>();
        if (!texts.isEmpty()) {
            values.add(Value.of(texts.get(0)));
            values.add(Value.of(String.join(" ", texts)));
            values.add(Value.of("  " + String.join(" \n ", texts) + " ", String.join(" ", texts)));
            values.add(Value.of(""));
        }
        return new Known("list", values);
    }

    /** A value may be one of an earlier member too, so that only forms that all leave alone will do. */
    private Known union(XmlSchemaSimpleTypeUnion union) {
        List<Value> values = new ArrayList<>();
        if (union.getMemberTypesQNames() != null) {
            for (QName name : union.getMemberTypesQNames()) {
                values.addAll(of(name).values);
            }
        }
        for (XmlSchemaSimpleType member : union.getBaseTypes()) {
            values.addAll(of(member).values);
        }
        values.removeIf(value -> !value.isNormal() || value.text().matches("[+-]?0+.*|[01]|.*\\.$|(?s).*\\s.*"));
        return new Known("union", values);
    }

    /** The values of a base that meet some facets, and those that the facets call for. */
    static Known restricted(Known base, Facets facets) {
        List<Value> values = new ArrayList<>();
        if (!facets.enumerated.isEmpty()) {
            facets.enumerated.forEach(text -> values.add(enumerated(base.type, text)));
        } else {
            values.addAll(base.values);
            facets.patterns.forEach(
                    pattern -> PatternText.of(pattern).forEach(text -> values.add(value(base.type, text))));
            facets.bounds.forEach(text -> values.add(value(base.type, text)));
            addSized(base, facets, values);
        }
        values.removeIf(value -> !facets.accept(base.type, value));
        return new Known(base.type, List.copyOf(values));
    }

    /** Prefixes of names in an enumeration mean what they mean in the schema. */
    private static Value enumerated(String type, String text) {
        return value(type, type.matches("string|normalizedString|union") ? text : text.strip());
    }

    private static Value value(String type, String text) {
        return Value.of(text, BuiltIns.normal(type, text));
    }

    private static void addSized(Known base, Facets facets, List<Value> values) {
        if (base.type.equals("list")) {
            sizedLists(base, facets, values);
        } else if (BuiltIns.isNumber(base.type)) {
            sizedNumbers(base, facets, values);
        } else if (facets.minLength >= 0 || facets.maxLength >= 0) {
            int least = Math.max(facets.minLength, 1);
            values.add(0, padded(base.type, Math.min(least, MOST_PADDED)));
            if (facets.maxLength > 0) {
                values.add(padded(base.type, Math.min(facets.maxLength, MOST_PADDED)));
            }
        }
    }

    private static Value padded(String type, int length) {
        return switch (type) {
            case "hexBinary" -> Value.of("0F".repeat(length));
            case "base64Binary" -> Value.of(java.util.Base64.getEncoder().encodeToString(new byte[length]));
            case "anyURI" -> Value.of(("urn:" + "a".repeat(length)).substring(0, length));
            default -> Value.of("x".repeat(length));
        };
    }

    private static void sizedLists(Known base, Facets facets, List<Value> values) {
        String item = base.values.isEmpty() ? "x" : base.values.get(0).text();
        int count = facets.minLength > 0 ? facets.minLength : Math.max(1, facets.maxLength);
        values.add(0, Value.of((item + " ").repeat(Math.min(count, MOST_PADDED)).strip()));
    }

    private static void sizedNumbers(Known base, Facets facets, List<Value> values) {
        if (facets.digits > 0) {
            String nines = "9".repeat(Math.max(1, facets.digits - Math.max(0, facets.fraction)));
            values.add(value(base.type, nines));
            if (facets.fraction > 0) {
                values.add(value(base.type, nines + "." + "9".repeat(facets.fraction)));
            }
        } else if (facets.fraction > 0) {
            values.add(value(base.type, "1." + "5".repeat(facets.fraction)));
        }
        facets.least.forEach(bound -> values.add(0, value(base.type, bound.toPlainString())));
        facets.above.forEach(bound ->
                values.add(0, value(base.type, bound.add(BigDecimal.ONE).toPlainString())));
        facets.below.forEach(bound ->
                values.add(value(base.type, bound.subtract(BigDecimal.ONE).toPlainString())));
    }
}
