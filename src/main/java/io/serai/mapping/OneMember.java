package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Objects with one member: what items of an array are when their elements have several names. */
final class OneMember {
    /** What is done with the member, at whose value the parser stands. */
    interface Member {
        void write(String key) throws IOException;
    }

    private OneMember() {}

    /** Reads the object at whose start a parser stands; further members, and none, are refused. */
    static void read(JsonParser json, Violations violations, Member member) throws IOException {
        int count = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            if (count++ > 0) {
                violations.refuse(json, "is a second member, where an object of this array has one");
            } else {
                member.write(key);
            }
        }
        if (count == 0) {
            violations.add(json, "must have one member");
        }
    }
}
