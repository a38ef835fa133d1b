package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** The properties of one object in their order, while they are gathered. */
final class Content {
    private final List<Member> members = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ObjectNode missing = JsonNodeFactory.instance.objectNode();

    /**
     * Of these sets one is there.
     *
     * @param sets of keys
     * @param optional whether none may be there
     */
    record Choice(List<List<String>> sets, boolean optional) {}

    /** Adds a property under the first free one of some keys; returns the key. */
    String add(Member member, String... others) {
        String key = free(member.key(), others);
        keys.add(key);
        members.add(new Member(key, member.schema(), member.required()));
        return key;
    }

    private String free(String wanted, String... others) {
        if (!keys.contains(wanted)) {
            return wanted;
        }
        for (String other : others) {
            if (!keys.contains(other)) {
                return other;
            }
        }
        // Counted on from the last one: hostile files have the same key very often.
        String key = wanted;
        while (keys.contains(key)) {
            key = wanted + numbers.merge(wanted, 2, (last, first) -> last + 1);
        }
        return key;
    }

    /** Tells that a part is not there. */
    void addMissing(Dangling dangling, String kind, QName name) {
        dangling.mark(missing, kind, name);
    }

    void add(Choice choice) {
        choices.add(choice);
    }

    boolean has(String key) {
        return keys.contains(key);
    }

    List<Member> members() {
        return members;
    }

    List<Choice> choices() {
        return choices;
    }

    /** Writes them as the object of a schema. */
    ObjectNode write(ObjectNode schema) {
        schema.put("type", "object");
        List<String> required =
                members.stream().filter(Member::required).map(Member::key).toList();
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        List<String> order = members.stream()
                .filter(member -> isElement(member.schema()))
                .map(Member::key)
                .toList();
        if (order.size() > 1) {
            order.forEach(schema.putArray("x-xml-order")::add);
        }
        if (choices.size() == 1) {
            write(choices.get(0), schema);
        } else if (choices.size() > 1) {
            choices.forEach(choice -> write(choice, schema.withArray("allOf").addObject()));
        }
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> properties.set(member.key(), member.schema()));
        if (!properties.isEmpty()) {
            schema.set("properties", properties);
        }
        schema.setAll(missing);
        return schema;
    }

    private static boolean isElement(ObjectNode schema) {
        return !schema.path("xml").path("attribute").asBoolean()
                && !schema.path("xml").has("x-node")
                && !schema.has("x-xml-any-attributes");
    }

    private static void write(Choice choice, ObjectNode schema) {
        schema.put("x-xml-choice", true);
        for (List<String> set : choice.sets()) {
            set.forEach(schema.withArray("oneOf").addObject().putArray("required")::add);
        }
        if (choice.optional()) {
            ObjectNode none = schema.withArray("oneOf").addObject().putObject("not");
            for (List<String> set : choice.sets()) {
                set.forEach(none.withArray("anyOf").addObject().putArray("required")::add);
            }
        }
    }
}
