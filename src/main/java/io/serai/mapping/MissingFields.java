package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;

/** What a client has left out of an object: values that the contract gives are written, required ones are missed. */
final class MissingFields {
    private final FieldSet seen;
    private final SimpleWriter simple;
    private final Violations violations;

    MissingFields(FieldSet seen, SimpleWriter simple, Violations violations) {
        this.seen = seen;
        this.simple = simple;
        this.violations = violations;
    }

    /** Of the object whose set of fields has this base, and at whose end the parser stands. */
    void write(JsonParser json, ObjectShape shape, int base, PartStack.ObjectParts object) {
        if (seen.isFull(base, shape.fields.length) && shape.choices.length == 0) {
            return;
        }
        for (Field field : shape.fields) {
            if (!seen.contains(base, field.index)) {
                missing(json, field, object);
            }
        }
        for (Alternatives choice : shape.choices) {
            if (!choice.accept(seen, base)) {
                violations.add(json, choice.expectation());
            }
        }
    }

    private void missing(JsonParser json, Field field, PartStack.ObjectParts object) {
        String given = field.fixed != null ? field.fixed : field.fallback;
        if (given != null) {
            object.begin(field, null);
            simple.given(field, given);
        } else if (field.required && !field.ignored) {
            violations.add(json, "must have '" + field.key + "'");
        }
    }
}
