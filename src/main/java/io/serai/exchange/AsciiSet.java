package io.serai.exchange;

/** The letters and digits of ASCII and some other characters of it, to look characters up in. */
public final class AsciiSet {
    private final boolean[] members = new boolean[128];

    /** Letters, digits and these. */
    public AsciiSet(String others) {
        for (char c = 0; c < members.length; c++) {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            members[c] = letter || others.indexOf(c) >= 0;
        }
    }

    public boolean contains(char c) {
        return c < members.length && members[c];
    }

    /** Whether every character of a text is in it, as is true for an empty one. */
    public boolean containsAll(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!contains(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
