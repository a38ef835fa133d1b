package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How many characters a text has; a pair of surrogates is one. */
record LengthFacet(int least, int most) implements Facet {
    static void addTo(List<Facet> facets, JsonNode least, JsonNode most) {
        if (least.isNumber() || most.isNumber()) {
            facets.add(new LengthFacet(least.asInt(0), most.asInt(Integer.MAX_VALUE)));
        }
    }

    @Override
    public boolean accepts(char[] text, int start, int length) {
        // No text has more characters than chars, or less than half of them.
        if (length <= most && length >= 2L * least) {
            return true;
        }
        int characters = Character.codePointCount(text, start, length);
        return characters >= least && characters <= most;
    }

    @Override
    public String expectation() {
        if (least == most) {
            return "must have " + characters(least);
        }
        if (most == Integer.MAX_VALUE) {
            return "must have at least " + characters(least);
        }
        return least == 0 ? "must have at most " + characters(most) : "must have " + least + " to " + characters(most);
    }

    private static String characters(int count) {
        return count + (count == 1 ? " character" : " characters");
    }
}
