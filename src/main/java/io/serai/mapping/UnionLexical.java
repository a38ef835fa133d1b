package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A value of the first of several types that takes it (XML Schema part 2, section 2.5.1.3). */
final class UnionLexical extends Lexical {
    /**
     * One of the types.
     *
     * @param facets that narrow it
     */
    record Member(Lexical lexical, Facets facets) {}

    private final List<Member> members;
    private final boolean narrowed;

    UnionLexical(List<Member> members) {
        this.members = List.copyOf(members);
        this.narrowed = members.stream().anyMatch(member -> !member.facets.isEmpty());
    }

    @Override
    String expectation() {
        return members.stream()
                .map(member -> member.facets.isEmpty() ? member.lexical.expectation() : member.facets.expectation())
                .map(text -> text.replaceFirst("^must be ", ""))
                .distinct()
                .collect(Collectors.joining(", or ", "must be ", ""));
    }

    @Override
    boolean allowsEmpty() {
        return members.stream().anyMatch(member -> member.lexical.allowsEmpty());
    }

    /** When none takes it with its facets, the first that takes it without them: it has the right form at least. */
    @Override
    boolean read(TextBuffer text, JsonGenerator json) throws IOException {
        for (Member member : members) {
            if (!member.facets.isEmpty() && isBroken(member, text)) {
                continue;
            }
            if (reads(member, text, json)) {
                return true;
            }
        }
        for (Member member : members) {
            if (reads(member, text, json)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Member member, TextBuffer text, JsonGenerator json) throws IOException {
        return (!text.isEmpty() || member.lexical.allowsEmpty()) && member.lexical.read(text, json);
    }

    private static boolean isBroken(Member member, TextBuffer text) {
        return member.facets.broken(text.array(), text.start(), text.length()) != null;
    }

    /** Whether no type takes a text with its facets. */
    @Override
    boolean isBeyondFacets(TextBuffer text) throws IOException {
        for (Member member : narrowed ? members : List.<Member>of()) {
            TokenBuffer nowhere = new TokenBuffer(null, false);
            if (!isBroken(member, text) && reads(member, text, nowhere)) {
                return false;
            }
        }
        return narrowed;
    }

    @Override
    boolean write(JsonParser json, XmlOutput xml) throws IOException {
        int start = xml.length();
        for (Member member : members) {
            if (member.lexical.write(json, xml) && !isBroken(member, json)) {
                return true;
            }
            xml.cut(start);
        }
        return false;
    }

    private static boolean isBroken(Member member, JsonParser json) throws IOException {
        return !member.facets.isEmpty()
                && member.facets.broken(json.getTextCharacters(), json.getTextOffset(), json.getTextLength()) != null;
    }
}
