package io.serai.mapping;

import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The characters of one value, gathered from the events of a parser without making texts of them. Used again. */
final class TextBuffer implements CharSequence {
    /** Of one value, and of its pieces together: parsers limit each piece alone. */
    private static final int MOST_CHARACTERS = 8 << 20;

    private final NumberText number = new NumberText();
    private char[] chars = new char[256];
    private int start;
    private int end;

    char[] array() {
        return chars;
    }

    int start() {
        return start;
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public boolean isEmpty() {
        return end == start;
    }

    @Override
    public char charAt(int index) {
        return chars[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(chars, start + from, to - from);
    }

    /** Room for a number that is read from the text. */
    NumberText number() {
        return number;
    }

    void clear() {
        start = 0;
        end = 0;
    }

    /** Leaves so many characters of the text. */
    void cut(int length) {
        end = start + length;
    }

    void set(String text) {
        clear();
        ensure(text.length());
        text.getChars(0, text.length(), chars, 0);
        end = text.length();
    }

    /** Adds the text of the event at which a reader stands. */
    void append(XMLStreamReader xml) throws XMLStreamException {
        int length = xml.getTextLength();
        if (length > MOST_CHARACTERS - end) {
            throw new XMLStreamException("a text has more than 8 million characters", xml.getLocation());
        }
        ensure(end + length);
        System.arraycopy(xml.getTextCharacters(), xml.getTextStart(), chars, end, length);
        end += length;
    }

    /**
     * Reads to the end of the element at whose start the reader stands.
     *
     * @return false when there is an element inside; the reader then stands at its start
     */
    boolean readElement(XMLStreamReader xml) throws XMLStreamException {
        clear();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(xml);
                case XMLStreamConstants.START_ELEMENT -> {
                    return false;
                }
                default -> {
                    // Comments and processing instructions are no part of a value.
                }
            }
        }
    }

    /** Takes white space off both ends (XML Schema part 2, section 4.3.6). */
    void trim() {
        while (start < end && isSpace(chars[start])) {
            start++;
        }
        while (end > start && isSpace(chars[end - 1])) {
            end--;
        }
    }

    /** Makes one space of each run of white space, and none at the ends. */
    void collapse() {
        trim();
        int to = start;
        boolean space = false;
        for (int i = start; i < end; i++) {
            boolean isSpace = isSpace(chars[i]);
            if (!isSpace || !space) {
                chars[to++] = isSpace ? ' ' : chars[i];
            }
            space = isSpace;
        }
        end = to;
    }

    boolean contentEquals(String text) {
        if (text.length() != length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private void ensure(int length) {
        if (length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length, chars.length * 2));
        }
    }

    @Override
    public String toString() {
        return new String(chars, start, end - start);
    }
}
