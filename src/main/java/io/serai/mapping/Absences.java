package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What an object lacks when its element ends: empty arrays are written, and what the contract requires is told. */
final class Absences {
    private final FieldSet seen;
    private final Breaches breaches;

    Absences(FieldSet seen, Breaches breaches) {
        this.seen = seen;
        this.breaches = breaches;
    }

    /** Of the object whose set of fields has this base. */
    void write(ObjectShape shape, int base, JsonGenerator json) throws IOException {
        if (seen.isFull(base, shape.fields.length) && shape.choices.length == 0) {
            return;
        }
        for (Field field : shape.fields) {
            if (!seen.contains(base, field.index) && !field.isHidden()) {
                absent(field, json);
            }
        }
        for (Alternatives choice : shape.choices) {
            if (!choice.accept(seen, base)) {
                breaches.report(Breach.Kind.CHOICE, choice.expectation());
            }
        }
    }

    private void absent(Field field, JsonGenerator json) throws IOException {
        boolean empty = field.repeated && field.emptyArray;
        if (empty) {
            json.writeFieldName(field.json);
            json.writeStartArray();
            json.writeEndArray();
        }
        if (field.required && !(empty && field.leastItems == 0)) {
            breaches.report(Breach.Kind.MISSING, "has no '" + field.key + "', which the contract requires");
        }
    }
}
