package io.serai.soap.wsdl.instances;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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
import org.apache.ws.commons.schema.XmlSchemaTotalDigitsFacet;

/** What one step of restriction says of the values of a type. */
final class Facets {
    final List<String> enumerated = new ArrayList<>();
    final List<String> patterns = new ArrayList<>();
    int minLength = -1;
    int maxLength = -1;
    final List<BigDecimal> least = new ArrayList<>();
    final List<BigDecimal> most = new ArrayList<>();
    final List<BigDecimal> above = new ArrayList<>();
    final List<BigDecimal> below = new ArrayList<>();
    final List<String> bounds = new ArrayList<>();
    int digits = -1;
    int fraction = -1;

    Facets(List<XmlSchemaFacet> facets) {
        for (XmlSchemaFacet facet : facets) {
            String value = String.valueOf(facet.getValue());
            if (facet instanceof XmlSchemaEnumerationFacet) {
                enumerated.add(value);
            } else if (facet instanceof XmlSchemaPatternFacet) {
                patterns.add(value);
            } else {
                bound(facet, value.strip());
            }
        }
    }

    private void bound(XmlSchemaFacet facet, String value) {
        BigDecimal number = numberOf(value);
        int size = number == null ? -1 : number.intValue();
        if (facet instanceof XmlSchemaLengthFacet) {
            minLength = size;
            maxLength = size;
        } else if (facet instanceof XmlSchemaMinLengthFacet) {
            minLength = size;
        } else if (facet instanceof XmlSchemaMaxLengthFacet) {
            maxLength = size;
        } else if (facet instanceof XmlSchemaTotalDigitsFacet) {
            digits = size;
        } else if (facet instanceof XmlSchemaFractionDigitsFacet) {
            fraction = size;
        } else if (facet instanceof XmlSchemaMinInclusiveFacet) {
            add(least, number, value);
        } else if (facet instanceof XmlSchemaMaxInclusiveFacet) {
            add(most, number, value);
        } else if (facet instanceof XmlSchemaMinExclusiveFacet) {
            add(above, number, null);
        } else if (facet instanceof XmlSchemaMaxExclusiveFacet) {
            add(below, number, null);
        }
    }

    private void add(List<BigDecimal> list, BigDecimal number, String bound) {
        if (number != null) {
            list.add(number);
        }
        if (bound != null) {
            bounds.add(bound);
        }
    }

    static BigDecimal numberOf(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether a value of a type meets them, as far as is easily told. */
    boolean accept(String type, Value value) {
        String collapsed = BuiltIns.normal("token", value.text());
        String text = type.matches("string|normalizedString") ? value.text() : collapsed;
        return hasPattern(text) && hasLength(type, value.normal()) && hasSize(type, collapsed);
    }

    private boolean hasPattern(String text) {
        List<Pattern> known = patterns.stream()
                .map(PatternText::compiled)
                .filter(Objects::nonNull)
                .toList();
        return known.size() < patterns.size()
                || known.isEmpty()
                || known.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private boolean hasLength(String type, String normal) {
        int length =
                switch (type) {
                    case "hexBinary" -> normal.length() / 2;
                    case "base64Binary" -> java.util.Base64.getDecoder().decode(normal).length;
                    case "list" -> normal.isEmpty() ? 0 : normal.split(" ").length;
                    default -> normal.codePointCount(0, normal.length());
                };
        return BuiltIns.isNumber(type)
                || (minLength < 0 || length >= minLength) && (maxLength < 0 || length <= maxLength);
    }

    private boolean hasSize(String type, String text) {
        BigDecimal number = BuiltIns.isNumber(type) ? numberOf(text.replaceFirst("^\\+", "")) : null;
        if (number == null) {
            return !BuiltIns.isNumber(type) || least.isEmpty() && most.isEmpty() && above.isEmpty() && below.isEmpty();
        }
        BigDecimal plain = number.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        int precision = Math.max(plain.precision() - plain.scale(), 0) + scale;
        return least.stream().allMatch(bound -> number.compareTo(bound) >= 0)
                && most.stream().allMatch(bound -> number.compareTo(bound) <= 0)
                && above.stream().allMatch(bound -> number.compareTo(bound) > 0)
                && below.stream().allMatch(bound -> number.compareTo(bound) < 0)
                && (digits < 0 || precision <= digits)
                && (fraction < 0 || scale <= fraction);
    }
}
