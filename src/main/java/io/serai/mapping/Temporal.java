package io.serai.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The types of dates and times (XML Schema part 2, sections 3.2.7 to 3.2.14), each by its form: letters stand for
 * digits, all else for itself.
 */
enum Temporal {
    DATE_TIME("dateTime", "Y-M-DTh:m:s", "a date and time such as 2026-03-01T12:00:00Z"),
    DATE("date", "Y-M-D", "a date such as 2026-03-01"),
    TIME("time", "h:m:s", "a time such as 12:00:00"),
    YEAR("gYear", "Y", "a year such as 2026"),
    YEAR_MONTH("gYearMonth", "Y-M", "a year and month such as 2026-03"),
    MONTH_DAY("gMonthDay", "--M-D", "a month and day such as --03-01"),
    MONTH("gMonth", "--M", "a month such as --03"),
    DAY("gDay", "---D", "a day such as ---01");

    private static final int[] DAYS = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final String xsd;
    private final String form;
    private final String example;

    Temporal(String xsd, String form, String example) {
        this.xsd = xsd;
        this.form = form;
        this.example = example;
    }

    /** The type of this name in XML Schema; null when it is no date or time. */
    static @Nullable Temporal of(String xsd) {
        for (Temporal type : values()) {
            if (type.xsd.equals(xsd)) {
                return type;
            }
        }
        return null;
    }

    static List<String> names() {
        return Stream.of(values()).map(type -> type.xsd).toList();
    }

    String example() {
        return example;
    }

    /**
     * Where the time zone begins, which may be the end of the text.
     *
     * @return -1 when the text is none of this type
     */
    int zoneStart(CharSequence text) {
        int at = 0;
        int month = 1;
        int day = 1;
        for (int i = 0; i < form.length(); i++) {
            char letter = form.charAt(i);
            int begin = at;
            if (letter == 'Y') {
                at = year(text, at);
            } else if (Character.isLetter(letter) && letter != 'T') {
                at = twoDigits(text, at);
            } else {
                at = at < text.length() && text.charAt(at) == letter ? at + 1 : -1;
            }
            if (at < 0) {
                return -1;
            }
            if (letter == 'M') {
                month = number(text, begin);
            } else if (letter == 'D') {
                day = number(text, begin);
            } else if (letter == 's') {
                at = fraction(text, at);
            }
            if (!isTime(letter, text, begin)) {
                return -1;
            }
        }
        boolean good = month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month];
        return good && isZone(text, at) ? at : -1;
    }

    private static boolean isTime(char letter, CharSequence text, int at) {
        return switch (letter) {
            case 'h' -> number(text, at) <= 24;
            case 'm', 's' -> number(text, at) <= 59;
            default -> true;
        };
    }

    private static boolean isZone(CharSequence text, int at) {
        int left = text.length() - at;
        if (left == 0 || left == 1 && text.charAt(at) == 'Z') {
            return true;
        }
        return left == 6
                && (text.charAt(at) == '+' || text.charAt(at) == '-')
                && twoDigits(text, at + 1) > 0
                && text.charAt(at + 3) == ':'
                && twoDigits(text, at + 4) > 0
                && number(text, at + 1) <= 14
                && number(text, at + 4) <= 59;
    }

    /** Four digits or more, with a sign for years before the first. */
    private static int year(CharSequence text, int at) {
        int begin = at < text.length() && text.charAt(at) == '-' ? at + 1 : at;
        int end = digits(text, begin);
        return end - begin >= 4 ? end : -1;
    }

    private static int fraction(CharSequence text, int at) {
        if (at >= text.length() || text.charAt(at) != '.') {
            return at;
        }
        int end = digits(text, at + 1);
        return end > at + 1 ? end : -1;
    }

    private static int twoDigits(CharSequence text, int at) {
        return text.length() >= at + 2 && isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1)) ? at + 2 : -1;
    }

    private static int number(CharSequence text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static int digits(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
