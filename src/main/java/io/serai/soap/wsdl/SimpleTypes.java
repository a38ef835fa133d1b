package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaEnumerationFacet;
import org.apache.ws.commons.schema.XmlSchemaFacet;
import org.apache.ws.commons.schema.XmlSchemaFractionDigitsFacet;
import org.apache.ws.commons.schema.XmlSchemaLengthFacet;
import org.apache.ws.commons.schema.XmlSchemaMaxExclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMaxInclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMaxLengthFacet;
import org.apache.ws.commons.schema.XmlSchemaMinExclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMinInclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMinLengthFacet;
import org.apache.ws.commons.schema.XmlSchemaPatternFacet;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeList;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeRestriction;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeUnion;
import org.apache.ws.commons.schema.XmlSchemaTotalDigitsFacet;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.jspecify.annotations.Nullable;

/** Makes JSON Schema of the simple types of XML Schema, with their facets. */
final class SimpleTypes {
    static final String XSD = "http://www.w3.org/2001/XMLSchema";
    static final String SOAP_ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_STEPS = 30;

    private static final Set<String> INTEGERS = Set.of(
            "byte",
            "short",
            "unsignedByte",
            "unsignedShort",
            "unsignedInt",
            "unsignedLong",
            "positiveInteger",
            "nonNegativeInteger",
            "negativeInteger",
            "nonPositiveInteger");

    private final SchemaSet schemas;

    SimpleTypes(SchemaSet schemas) {
        this.schemas = schemas;
    }

    /** Whether a namespace is that of XML Schema, or of one of its drafts, which older WSDL files use. */
    static boolean isSchema(@Nullable String namespace) {
        return XSD.equals(namespace)
                || "http://www.w3.org/1999/XMLSchema".equals(namespace)
                || "http://www.w3.org/2000/10/XMLSchema".equals(namespace);
    }

    /** Whether a type is one of XML Schema itself, or of the SOAP encoding, which has them again. */
    static boolean isBuiltIn(QName type) {
        return isSchema(type.getNamespaceURI())
                || type.getNamespaceURI().equals(SOAP_ENCODING)
                        && !type.getLocalPart().equals("Array");
    }

    /** A type of XML Schema itself. */
    static ObjectNode builtIn(String name) {
        ObjectNode schema = NODES.objectNode();
        switch (name) {
            case "anyType" -> {
                return schema;
            }
            case "string", "anySimpleType" -> schema.put("type", "string");
            case "boolean" -> schema.put("type", "boolean");
            case "int" -> schema.put("type", "integer").put("format", "int32");
            case "long" -> schema.put("type", "integer").put("format", "int64");
            case "integer" -> schema.put("type", "integer");
            case "decimal" -> schema.put("type", "number").put("x-xsd-type", name);
            case "float", "double" -> {
                schema.put("x-xsd-type", name);
                ArrayNode ways = schema.putArray("anyOf");
                ways.addObject().put("type", "number").put("format", name);
                ways.addObject()
                        .put("type", "string")
                        .putArray("enum")
                        .add("INF")
                        .add("-INF")
                        .add("NaN");
            }
            // Names that the drafts had.
            case "timeInstant", "timeDuration", "uriReference" ->
                schema.put("type", "string").put("x-xsd-type", modern(name));
            case "base64Binary", "base64" -> schema.put("type", "string").put("contentEncoding", "base64");
            case "NMTOKENS", "IDREFS", "ENTITIES" -> {
                schema.put("type", "array").put("x-xml-list", true);
                schema.putObject("items").put("type", "string").put("x-xsd-type", "token");
            }
            default ->
                schema.put("type", INTEGERS.contains(name) ? "integer" : "string")
                        .put("x-xsd-type", name);
        }
        return schema;
    }

    private static String modern(String name) {
        return switch (name) {
            case "timeInstant" -> "dateTime";
            case "timeDuration" -> "duration";
            default -> "anyURI";
        };
    }

    /** A type by its name; a string when it is not there. */
    ObjectNode named(QName type) {
        return named(type, 0);
    }

    private ObjectNode named(QName type, int depth) {
        schemas.budget().spend();
        if (isBuiltIn(type)) {
            return builtIn(type.getLocalPart());
        }
        XmlSchemaType found = schemas.typeOf(type);
        if (found instanceof XmlSchemaSimpleType simple && depth < MOST_STEPS) {
            return of(simple, depth + 1);
        }
        ObjectNode text = builtIn("string");
        if (found == null) {
            schemas.dangling().mark(text, "type", type);
        }
        return text;
    }

    ObjectNode of(XmlSchemaSimpleType type) {
        return of(type, 0);
    }

    private ObjectNode of(XmlSchemaSimpleType type, int depth) {
        schemas.budget().spend();
        if (type.getContent() instanceof XmlSchemaSimpleTypeRestriction restriction) {
            return restricted(restriction, depth);
        }
        if (type.getContent() instanceof XmlSchemaSimpleTypeList list) {
            ObjectNode schema = NODES.objectNode().put("type", "array").put("x-xml-list", true);
            schema.set("items", member(list.getItemTypeName(), list.getItemType(), depth));
            return schema;
        }
        if (type.getContent() instanceof XmlSchemaSimpleTypeUnion union) {
            return union(union, depth);
        }
        return type.getQName() == null
                ? builtIn("string")
                : builtIn(type.getQName().getLocalPart());
    }

    private ObjectNode member(@Nullable QName name, @Nullable XmlSchemaSimpleType type, int depth) {
        if (name != null) {
            return named(name, depth);
        }
        return type == null ? builtIn("string") : of(type, depth);
    }

    private ObjectNode union(XmlSchemaSimpleTypeUnion union, int depth) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode members = schema.putArray("anyOf");
        QName[] names = union.getMemberTypesQNames();
        if (names != null) {
            for (QName name : names) {
                members.add(named(name, depth));
            }
        }
        for (XmlSchemaSimpleType type : union.getBaseTypes()) {
            members.add(of(type, depth));
        }
        return members.isEmpty() ? builtIn("string") : schema;
    }

    private ObjectNode restricted(XmlSchemaSimpleTypeRestriction restriction, int depth) {
        ObjectNode schema = member(restriction.getBaseTypeName(), restriction.getBaseType(), depth);
        addFacets(schema, restriction.getFacets());
        return schema;
    }

    /** Adds what narrows a type. */
    void addFacets(ObjectNode schema, List<XmlSchemaFacet> facets) {
        ArrayNode values = NODES.arrayNode();
        addPatterns(schema, facets);
        for (XmlSchemaFacet facet : facets) {
            String value = String.valueOf(facet.getValue());
            if (facet instanceof XmlSchemaEnumerationFacet) {
                addValue(values, schema, value);
            } else if (schema.path("type").asText().equals("string") && !schema.has("contentEncoding")) {
                text(schema, facet, value);
            } else if (schema.path("type").asText().matches("integer|number")) {
                number(schema, facet, value);
            }
        }
        if (!values.isEmpty()) {
            schema.set("enum", values);
        }
    }

    /** Of several patterns in one place a value matches any; those of a base type were there before, and stay. */
    private void addPatterns(ObjectNode schema, List<XmlSchemaFacet> facets) {
        if (!schema.path("type").asText().equals("string") || schema.has("pattern")) {
            return;
        }
        List<String> patterns = new ArrayList<>();
        boolean complete = true;
        for (XmlSchemaFacet facet : facets) {
            if (facet instanceof XmlSchemaPatternFacet) {
                String pattern = XsdPattern.rewritten(String.valueOf(facet.getValue()));
                if (pattern == null) {
                    schemas.unchecked().add(String.valueOf(facet.getValue()));
                    complete = false;
                } else {
                    patterns.add(pattern);
                }
            }
        }
        if (!patterns.isEmpty() && complete) {
            schema.put("pattern", "^(?:" + String.join("|", patterns) + ")$");
        }
    }

    private static void addValue(ArrayNode values, ObjectNode schema, String value) {
        String type = schema.path("type").asText();
        if (type.matches("integer|number")) {
            BigDecimal number = numberOf(value);
            if (number != null) {
                values.add(number);
            }
        } else {
            values.add(schema.path("x-xsd-type").isMissingNode() ? value : value.strip());
        }
    }

    private static void text(ObjectNode schema, XmlSchemaFacet facet, String value) {
        BigDecimal number = numberOf(value);
        int units = number == null ? -1 : number.intValue();
        if (units < 0) {
            return;
        }
        // The length of hexBinary is that of its bytes.
        int length = schema.path("x-xsd-type").asText().equals("hexBinary") ? 2 * units : units;
        if (facet instanceof XmlSchemaMinLengthFacet || facet instanceof XmlSchemaLengthFacet) {
            schema.put("minLength", length);
        }
        if (facet instanceof XmlSchemaMaxLengthFacet || facet instanceof XmlSchemaLengthFacet) {
            schema.put("maxLength", length);
        }
    }

    private static void number(ObjectNode schema, XmlSchemaFacet facet, String value) {
        BigDecimal limit = numberOf(value);
        if (limit == null) {
            return;
        }
        if (facet instanceof XmlSchemaTotalDigitsFacet) {
            schema.put("x-xsd-total-digits", limit.intValue());
        } else if (facet instanceof XmlSchemaFractionDigitsFacet) {
            schema.put("x-xsd-fraction-digits", limit.intValue());
        } else if (facet instanceof XmlSchemaMinInclusiveFacet) {
            schema.put("minimum", limit);
        } else if (facet instanceof XmlSchemaMaxInclusiveFacet) {
            schema.put("maximum", limit);
        } else if (facet instanceof XmlSchemaMinExclusiveFacet) {
            schema.put("exclusiveMinimum", limit);
        } else if (facet instanceof XmlSchemaMaxExclusiveFacet) {
            schema.put("exclusiveMaximum", limit);
        }
    }

    private static @Nullable BigDecimal numberOf(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
