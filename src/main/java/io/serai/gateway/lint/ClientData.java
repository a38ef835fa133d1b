package io.serai.gateway.lint;

import java.util.regex.Pattern;

/** Recognises expressions that hold what a client may have sent. */
final class ClientData {
    private static final Pattern SIMPLE = Pattern.compile(
            "(?i)\\$(simple)?\\{\\s*(in\\.|out\\.|exchange)?\\.?(body|bodyAs|mandatoryBodyAs|header|headers|headerAs|variable"
                    + "|variables|variableAs|exchangeProperty|message|jsonpath|jq|xpath|attachment)\\b.*");

    private ClientData() {}

    /** Whether an expression of this language may have a client's data as its value. */
    static boolean isIn(String language, String text) {
        return switch (language) {
            case "constant", "bean", "method", "ref" -> false;
            case "simple", "tokenize" -> SIMPLE.matcher(text).find();
            default -> true;
        };
    }
}
