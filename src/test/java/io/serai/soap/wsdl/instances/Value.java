package io.serai.soap.wsdl.instances;

/**
 * A text of a simple type.
 *
 * @param text as the instance has it
 * @param normal as a mapping may write it: signs, leading zeros, white space and booleans in one form
 * @param namespace that the prefix {@code q} in the text means; empty when there is none
 */
record Value(String text, String normal, String namespace) implements Part {
    static Value of(String text) {
        return new Value(text, text, "");
    }

    static Value of(String text, String normal) {
        return new Value(text, normal, "");
    }

    boolean isNormal() {
        return text.equals(normal);
    }

    /** The same in its normal form. */
    Value normalized() {
        return namespace.isEmpty() ? of(normal) : new Value(text.strip().replaceAll("\\s+", " "), normal, namespace);
    }
}
