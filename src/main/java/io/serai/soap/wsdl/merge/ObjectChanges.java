package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Says what has changed about the properties of one object. */
final class ObjectChanges {
    private final String name;
    private final boolean sent;
    private final boolean got;
    private final Consumer<Change> told;

    /**
     * For one object.
     *
     * @param name for people
     * @param sent whether clients send it
     * @param got whether they get it
     */
    ObjectChanges(String name, boolean sent, boolean got, Consumer<Change> told) {
        this.name = name;
        this.sent = sent;
        this.got = got;
        this.told = told;
    }

    void compare(JsonNode before, JsonNode now) {
        codes("its values", before, now);
        JsonNode old = before.path("properties");
        JsonNode all = now.path("properties");
        old.properties().forEach(property -> {
            if (!all.has(property.getKey())) {
                tell(quoted(property.getValue()) + " is gone", true);
            }
        });
        all.properties().forEach(property -> {
            JsonNode schema = property.getValue();
            boolean needed = isRequired(now, property.getKey());
            if (!old.has(property.getKey())) {
                added(schema, needed);
            } else {
                changed(old.path(property.getKey()), schema, isRequired(before, property.getKey()), needed);
            }
        });
    }

    private void added(JsonNode schema, boolean needed) {
        boolean breaks = needed && sent;
        tell(quoted(schema) + (breaks ? " is new and mandatory: default it or break clients" : " is new"), breaks);
    }

    private void changed(JsonNode old, JsonNode now, boolean wasNeeded, boolean needed) {
        String key = quoted(now);
        if (needed && !wasNeeded) {
            tell(key + " became mandatory" + (sent ? ": default it or break clients" : ""), sent);
        } else if (wasNeeded && !needed) {
            tell(key + " became optional" + (got ? ": clients may miss it" : ""), got);
        }
        String was = TypeText.of(old);
        String is = TypeText.of(now);
        if (!was.equals(is)) {
            tell("type of " + key + " changed from " + was + " to " + is, true);
        }
        codes(key, old, now);
        if (old.path("properties").isObject() || now.path("properties").isObject()) {
            inner(now).compare(old, now);
        } else if (old.path("items").has("properties") || now.path("items").has("properties")) {
            inner(now).compare(old.path("items"), now.path("items"));
        }
    }

    private ObjectChanges inner(JsonNode schema) {
        return new ObjectChanges(name + '.' + schema.path(PropertyForm.KEY).asText(), sent, got, told);
    }

    private void codes(String what, JsonNode before, JsonNode now) {
        List<String> old = values(before.path("enum"));
        List<String> all = values(now.path("enum"));
        List<String> gone = old.stream().filter(value -> !all.contains(value)).toList();
        List<String> added = all.stream().filter(value -> !old.contains(value)).toList();
        if (!gone.isEmpty() && !all.isEmpty()) {
            tell(what + " no longer has " + String.join(", ", gone), sent);
        }
        if (!added.isEmpty() && !old.isEmpty()) {
            tell(what + " also has " + String.join(", ", added), got);
        }
    }

    private static List<String> values(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add('\'' + value.asText() + '\''));
        return values;
    }

    private static boolean isRequired(JsonNode object, String property) {
        for (JsonNode name : object.path("required")) {
            if (name.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(JsonNode property) {
        return '`' + property.path(PropertyForm.KEY).asText() + '`';
    }

    private void tell(String text, boolean breaking) {
        told.accept(new Change(text + " (" + name + ")", breaking));
    }
}
