package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A value of the first of several types that takes it (XML Schema part 2, section 2.5.1.3). */
final class UnionLexical extends Lexical {
    private final List<Lexical> members;

    UnionLexical(List<Lexical> members) {
        this.members = List.copyOf(members);
    }

    @Override
    String expectation() {
        return members.stream()
                .map(member -> member.expectation().replaceFirst("^must be ", ""))
                .distinct()
                .collect(Collectors.joining(", or ", "must be ", ""));
    }

    @Override
    boolean allowsEmpty() {
        return members.stream().anyMatch(Lexical::allowsEmpty);
    }

    @Override
    boolean read(TextBuffer text, JsonGenerator json) throws IOException {
        for (Lexical member : members) {
            if ((!text.isEmpty() || member.allowsEmpty()) && member.read(text, json)) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean write(JsonParser json, XmlOutput xml) throws IOException {
        int start = xml.length();
        for (Lexical member : members) {
            if (member.write(json, xml)) {
                return true;
            }
            xml.cut(start);
        }
        return false;
    }
}
