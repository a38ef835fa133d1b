package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what has changed about one value: its type, whether it may be null, its words and limits, how it stands in XML. */
final class ValueChanges {
    /** What says the shape of an object beyond its properties. */
    private static final List<String> CHOICE = List.of("oneOf", "not", "allOf", "additionalProperties");

    private static final Set<String> KNOWN = known();

    private final Alternatives alternatives;
    private final Site site;
    private final String what;

    ValueChanges(Alternatives alternatives, Site site, String what) {
        this.alternatives = alternatives;
        this.site = site;
        this.what = what;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(FacetChanges.FACETS);
        known.addAll(CHOICE);
        known.addAll(List.of("type", "format", "anyOf", "$ref", "x-xsd-type", "contentEncoding", "enum"));
        known.addAll(List.of("properties", "items", "required", "discriminator", PropertyForm.KEY, "x-xml-order"));
        return known;
    }

    void compare(JsonNode before, JsonNode now) {
        type(before, now);
        members(before, now);
        if (before.has("items") && now.has("items")) {
            new ValueChanges(alternatives, site, "an item of " + what).members(before.path("items"), now.path("items"));
        }
    }

    private void members(JsonNode before, JsonNode now) {
        nullable(before, now);
        words(values(before.path("enum")), values(now.path("enum")));
        new FacetChanges(site, what).compare(before, now);
        choice(before, now);
        OtherChanges.of(what, before, now, KNOWN).forEach(text -> site.tell(text, false));
    }

    private void type(JsonNode before, JsonNode now) {
        String was = TypeText.of(before);
        String is = TypeText.of(now);
        List<String> more = alternatives.added(was, is);
        if (!more.isEmpty()) {
            site.tell(what + " may also be " + String.join(", ", more), site.got());
        } else if (!was.equals(is)) {
            site.tell("type of " + what + " changed from " + was + " to " + is, true);
        } else if (!Nulls.ways(before).equals(Nulls.ways(now))) {
            site.tell("what " + what + " may be changed", true);
        }
    }

    private void nullable(JsonNode before, JsonNode now) {
        boolean was = Nulls.allowed(before);
        boolean is = Nulls.allowed(now);
        if (was != is) {
            site.tell(what + (is ? " may be null now" : " may no longer be null"), is ? site.got() : site.sent());
        }
    }

    private void words(List<String> old, List<String> all) {
        List<String> gone = old.stream().filter(value -> !all.contains(value)).toList();
        List<String> added = all.stream().filter(value -> !old.contains(value)).toList();
        if (old.isEmpty() && !all.isEmpty()) {
            site.tell(what + " has to be one of " + String.join(", ", all), site.sent());
        } else if (!old.isEmpty() && all.isEmpty()) {
            site.tell(what + " may have other values than " + String.join(", ", old), site.got());
        } else {
            if (!gone.isEmpty()) {
                site.tell(what + " no longer has " + String.join(", ", gone), site.sent());
            }
            if (!added.isEmpty()) {
                site.tell(what + " also has " + String.join(", ", added), site.got());
            }
        }
    }

    private static List<String> values(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> {
            if (!value.isNull()) {
                values.add('\'' + value.asText() + '\'');
            }
        });
        return values;
    }

    private void choice(JsonNode before, JsonNode now) {
        if (!Alternatives.of(before).isEmpty() && !Alternatives.of(now).isEmpty()) {
            Alternatives.tell(before, now, site, what);
        } else if (CHOICE.stream().anyMatch(member -> !before.path(member).equals(now.path(member)))) {
            site.tell("which members of " + what + " go together changed", site.sent());
        }
    }
}
