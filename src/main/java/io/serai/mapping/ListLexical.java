package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** A list of values in one text, as one of the types of a union (XML Schema part 2, section 2.5.1.2). */
final class ListLexical extends Lexical {
    private final Lexical items;
    private final Facets facets;

    /**
     * Lists of a type.
     *
     * @param facets that narrow the items
     */
    ListLexical(Lexical items, Facets facets) {
        this.items = items;
        this.facets = facets;
    }

    @Override
    String expectation() {
        return "must be an array of which each " + (facets.isEmpty() ? items.expectation() : facets.expectation());
    }

    @Override
    boolean allowsEmpty() {
        return true;
    }

    @Override
    boolean read(TextBuffer text, JsonGenerator json) throws IOException {
        TokenBuffer held = new TokenBuffer(null, false);
        held.writeStartArray();
        TextBuffer item = new TextBuffer();
        for (String one : text.toString().trim().split("[ \t\n\r]+")) {
            item.set(one);
            if (!one.isEmpty() && (!items.read(item, held) || isBroken(one))) {
                return false;
            }
        }
        held.writeEndArray();
        held.serialize(json);
        return true;
    }

    private boolean isBroken(String item) {
        return facets.broken(item.toCharArray(), 0, item.length()) != null;
    }

    /** Reads the array to its end even when an item does not fit. */
    @Override
    boolean write(JsonParser json, XmlOutput xml) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        boolean good = true;
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (count++ > 0) {
                xml.raw(' ');
            }
            int start = xml.length();
            boolean fits = items.write(json, xml) && !isBroken(json.getText()) && !xml.hasSpace(start);
            json.skipChildren();
            good &= fits;
        }
        return good;
    }
}
