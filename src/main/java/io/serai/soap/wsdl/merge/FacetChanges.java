package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Says what has changed about the limits of a value: tighter ones break those who send it, wider ones those who get it. */
final class FacetChanges {
    /** The members of a schema that limit its values. */
    static final List<String> FACETS = List.of(
            "maxLength",
            "maximum",
            "exclusiveMaximum",
            "maxItems",
            "maxProperties",
            "x-xsd-total-digits",
            "x-xsd-fraction-digits",
            "minLength",
            "minimum",
            "exclusiveMinimum",
            "minItems",
            "minProperties",
            "pattern",
            "multipleOf",
            "const");

    private final Site site;
    private final String what;

    FacetChanges(Site site, String what) {
        this.site = site;
        this.what = what;
    }

    void compare(JsonNode before, JsonNode now) {
        for (String facet : FACETS) {
            JsonNode old = before.path(facet);
            JsonNode is = now.path(facet);
            if (!old.equals(is)) {
                boolean tighter = !is.isMissingNode() && (old.isMissingNode() || order(facet, old, is) <= 0);
                boolean wider = !old.isMissingNode() && (is.isMissingNode() || order(facet, old, is) >= 0);
                site.tell(text(facet, old, is), tighter && site.sent() || wider && site.got());
            }
        }
    }

    private String text(String facet, JsonNode old, JsonNode is) {
        if (old.isMissingNode()) {
            return what + " now has " + facet + ' ' + is;
        }
        return is.isMissingNode()
                ? what + " no longer has " + facet + ' ' + old
                : facet + " of " + what + " changed from " + old + " to " + is;
    }

    /** Below zero when the second is the tighter one, above when it is the wider; zero when it may be both. */
    private static int order(String facet, JsonNode old, JsonNode is) {
        if (!old.isNumber() || !is.isNumber() || facet.equals("multipleOf") || facet.equals("const")) {
            return 0;
        }
        int order = is.decimalValue().compareTo(old.decimalValue());
        return facet.startsWith("min") || facet.endsWith("Minimum") ? -order : order;
    }
}
