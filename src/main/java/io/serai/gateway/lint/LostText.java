package io.serai.gateway.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of route files that could not be read. What occurs in it is not reported as missing elsewhere: the one mistake
 * that made it unreadable is told once.
 */
public final class LostText {
    private final List<String> texts = new ArrayList<>();
    private boolean unknown;

    public void add(String text) {
        texts.add(text);
    }

    /** A file of which not even the text is known. */
    public void addUnknown() {
        unknown = true;
    }

    /** Whether this name may be that of something that was lost; the part behind its last dot is enough in quotes. */
    public boolean mentions(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        Pattern pattern = Pattern.compile(
                "(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-])|[.\"']" + Pattern.quote(last) + "[\"'?]");
        return unknown || texts.stream().anyMatch(text -> pattern.matcher(text).find());
    }
}
