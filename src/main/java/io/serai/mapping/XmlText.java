package io.serai.mapping;

/** Which texts XML takes, and which of them for names (Namespaces in XML 1.0, section 3). */
final class XmlText {
    private XmlText() {}

    /** Whether a text is a name without a colon. */
    static boolean isNcName(String text) {
        if (text.isEmpty() || !isStart(text.codePointAt(0))) {
            return false;
        }
        return text.codePoints().allMatch(XmlText::isPart);
    }

    /** Whether all characters of a text are such of XML (XML 1.0, section 2.2). */
    static boolean isText(String text) {
        return text.codePoints()
                .allMatch(c -> c >= 0x20 && c < 0xd800
                        || c > 0xdfff && c < 0xfffe
                        || c > 0xffff
                        || c == '\t'
                        || c == '\n'
                        || c == '\r');
    }

    private static boolean isStart(int c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 0x7f && isLetterBeyondAscii(c);
    }

    private static boolean isPart(int c) {
        return isStart(c)
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == 0xb7
                || c >= 0x300 && c <= 0x36f
                || c == 0x203f
                || c == 0x2040;
    }

    /** NameStartChar of XML 1.0, fifth edition. */
    private static boolean isLetterBeyondAscii(int c) {
        return c >= 0xc0 && c <= 0x2ff && c != 0xd7 && c != 0xf7
                || c >= 0x370 && c <= 0x1fff && c != 0x37e
                || c == 0x200c
                || c == 0x200d
                || c >= 0x2070 && c <= 0x218f
                || c >= 0x2c00 && c <= 0x2fef
                || c >= 0x3001 && c <= 0xd7ff
                || c >= 0xf900 && c <= 0xfdcf
                || c >= 0xfdf0 && c <= 0xfffd
                || c >= 0x10000 && c <= 0xeffff;
    }
}
