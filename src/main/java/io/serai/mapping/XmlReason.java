package io.serai.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Says in one line why something is no XML, as people say it: the reason, and where, each once. */
public final class XmlReason {
    /** Parsers of the JDK tell the place first, and Woodstox last. */
    private static final Pattern PLACE = Pattern.compile(
            "(ParseError )?at \\[row,col(,?\\s*\\{[^}]*})?]: ?\\[(\\d+),(\\d+)](\\R?Message: )?",
            Pattern.CASE_INSENSITIVE);

    private static final String NO_ELEMENT = "Unexpected EOF in prolog";

    private XmlReason() {}

    /** The reason of a failure, which causes of other kinds may be wrapped around. */
    public static String of(Throwable failure) {
        Throwable said = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said = cause.getMessage() == null ? said : cause;
        }
        XMLStreamException parser = parser(failure);
        return text(String.valueOf((parser == null ? said : parser).getMessage()));
    }

    /** The innermost that a parser has thrown of its own. */
    private static @Nullable XMLStreamException parser(Throwable failure) {
        XMLStreamException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            found = cause instanceof XMLStreamException xml && xml.getLocation() != null ? xml : found;
        }
        return found;
    }

    private static String text(String message) {
        Matcher place = PLACE.matcher(message);
        String where = place.find() ? " (line " + place.group(3) + ", column " + place.group(4) + ")" : "";
        String reason = place.reset().replaceAll("").strip();
        reason = reason.lines().findFirst().orElse("").strip();
        return (reason.startsWith(NO_ELEMENT) ? "it ends before its first element" : reason) + where;
    }
}
