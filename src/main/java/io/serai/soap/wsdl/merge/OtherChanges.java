package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says which members of an object have changed that nothing else looks at, so that no change goes without a word. */
final class OtherChanges {
    private static final int LONGEST = 40;

    private OtherChanges() {}

    /**
     * The changes, for people.
     *
     * @param what the object is
     * @param known what is told of elsewhere
     */
    static List<String> of(String what, JsonNode before, JsonNode now, Collection<String> known) {
        List<String> texts = new ArrayList<>();
        for (String member : names(before, now)) {
            JsonNode old = before.path(member);
            JsonNode is = now.path(member);
            if (!known.contains(member) && !old.equals(is)) {
                texts.add(member + " of " + what + " changed" + (isShort(old) && isShort(is) ? values(old, is) : ""));
            }
        }
        return texts;
    }

    private static Set<String> names(JsonNode before, JsonNode now) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean isShort(JsonNode value) {
        return value.isMissingNode() || value.isValueNode() && value.asText().length() <= LONGEST;
    }

    private static String values(JsonNode old, JsonNode is) {
        return " from " + value(old) + " to " + value(is);
    }

    private static String value(JsonNode value) {
        return value.isMissingNode() ? "none" : '\'' + value.asText() + '\'';
    }
}
