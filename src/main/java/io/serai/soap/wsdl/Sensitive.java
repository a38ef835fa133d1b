package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Marks the properties that, by their names, nobody but client and service is to see. */
final class Sensitive {
    private static final Pattern ANYWHERE = Pattern.compile(
            "passwor[dt]|passwd|passphrase|credential|secret(?!ar)|token|cvv"
                    + "|api[_-]?key|(?:card|account)[_-]?(?:number|no(?![a-z])|nr(?![a-z]))",
            Pattern.CASE_INSENSITIVE);

    /** Short ones are part of many other words. */
    private static final Pattern WORD = Pattern.compile(
            "(?:^|[^A-Za-z])(?:pin|pwd|cvc|iban)s?(?![a-z])"
                    + "|(?<=[a-z0-9])(?:Pin|PIN|Pwd|PWD|Cvc|CVC|Iban|IBAN)(?![a-z])|^(?:PIN|Pin|PWD|Pwd|CVC|Cvc|IBAN|Iban)(?![a-z])");

    private Sensitive() {}

    /** Whether it is the name of such a property. */
    static boolean isName(String key) {
        return ANYWHERE.matcher(key).find() || WORD.matcher(key).find();
    }

    /** Marks all of them in a contract with {@code x-sensitive}. */
    static void mark(JsonNode node) {
        for (var property : node.path("properties").properties()) {
            if (property.getValue() instanceof ObjectNode schema
                    && isName(property.getKey())
                    && !schema.path("type").asText().equals("boolean")) {
                schema.put("x-sensitive", true);
            }
        }
        node.forEach(Sensitive::mark);
    }
}
