package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** Says what has changed about one object and its properties, by the names that they have in the contract of people. */
final class ObjectChanges {
    private final Alternatives alternatives;
    private final Site site;

    ObjectChanges(Alternatives alternatives, Site site) {
        this.alternatives = alternatives;
        this.site = site;
    }

    /**
     * Compares.
     *
     * @param mine what people made of it; missing when it has gone
     */
    void compare(JsonNode before, JsonNode now, JsonNode mine) {
        JsonNode old = before.path("properties");
        JsonNode all = now.path("properties");
        JsonNode ours = mine.path("properties");
        old.properties().forEach(property -> {
            if (!all.has(property.getKey())) {
                site.tell(quoted(property.getValue(), ours.path(property.getKey())) + " is gone", true);
            }
        });
        all.properties().forEach(property -> {
            String wire = property.getKey();
            boolean needed = isRequired(now, wire);
            if (old.has(wire)) {
                required(quoted(property.getValue(), ours.path(wire)), isRequired(before, wire), needed);
                changed(old.path(wire), property.getValue(), ours.path(wire));
            } else {
                added(property.getValue(), needed);
            }
        });
        order(before, now);
    }

    private void added(JsonNode schema, boolean needed) {
        boolean breaks = needed && site.sent();
        boolean type = schema.path("xml").path("x-node").asText().equals("none");
        String is = type ? " is new, and says which type it is" : " is new";
        site.tell(
                quoted(schema, MissingNode.getInstance())
                        + (breaks ? " is new and mandatory: default it or break clients" : is),
                breaks);
    }

    private void required(String key, boolean was, boolean is) {
        if (is && !was) {
            site.tell(key + " became mandatory" + (site.sent() ? ": default it or break clients" : ""), site.sent());
        } else if (was && !is) {
            site.tell(key + " became optional" + (site.got() ? ": clients may miss it" : ""), site.got());
        }
    }

    private void changed(JsonNode old, JsonNode now, JsonNode mine) {
        String key = quoted(now, mine);
        String was = key(old, MissingNode.getInstance());
        if (!was.equals(key(now, MissingNode.getInstance())) && was.equals(key(old, mine))) {
            site.tell('`' + was + "` is proposed as `" + key(now, MissingNode.getInstance()) + "` now", true);
        }
        new ValueChanges(alternatives, site, key).compare(old, now);
        inner(key(now, mine), old, now, mine);
        inner(key(now, mine), old.path("items"), now.path("items"), mine.path("items"));
    }

    private void inner(String key, JsonNode old, JsonNode now, JsonNode mine) {
        if (old.path("properties").isObject() || now.path("properties").isObject()) {
            new ObjectChanges(alternatives, site.in(key)).compare(old, now, mine);
        }
    }

    /** Of the elements, which clients do not see. */
    private void order(JsonNode before, JsonNode now) {
        List<String> old = names(before);
        List<String> all = names(now);
        old.retainAll(all);
        all.retainAll(old);
        if (!old.equals(all)) {
            site.tell("the elements have another order", false);
        }
    }

    private static List<String> names(JsonNode schema) {
        List<String> names = new ArrayList<>();
        if (schema.has("x-xml-order")) {
            schema.path("x-xml-order").forEach(name -> names.add(name.asText()));
        } else {
            schema.path("properties").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static boolean isRequired(JsonNode object, String property) {
        for (JsonNode name : object.path("required")) {
            if (name.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(JsonNode property, JsonNode mine) {
        return '`' + key(property, mine) + '`';
    }

    private static String key(JsonNode property, JsonNode mine) {
        return (mine.has(PropertyForm.KEY) ? mine : property)
                .path(PropertyForm.KEY)
                .asText();
    }
}
