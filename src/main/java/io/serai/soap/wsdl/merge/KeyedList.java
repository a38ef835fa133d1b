package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The items of a list by what each of them is, so that lists can be compared like objects. */
final class KeyedList {
    private KeyedList() {}

    static ObjectNode of(ArrayNode list) {
        ObjectNode items = JsonNodeFactory.instance.objectNode();
        for (JsonNode item : list) {
            String key = key(item);
            String free = key;
            for (int i = 2; items.has(free); i++) {
                free = key + ' ' + i;
            }
            items.set(free, item);
        }
        return items;
    }

    private static String key(JsonNode item) {
        if (item.has("in")) {
            return item.path("in").asText() + ' ' + item.path("name").asText();
        }
        for (String name : new String[] {"name", "element", "$ref", "url"}) {
            if (item.path(name).isTextual()) {
                return item.path(name).asText();
            }
        }
        return item.isTextual() ? item.asText() : item.toString();
    }
}
