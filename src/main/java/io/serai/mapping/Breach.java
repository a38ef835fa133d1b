package io.serai.mapping;

/**
 * Something in a document that the contract does not say.
 *
 * @param path of the element, for example {@code /GetOrderResponse/order/amount}; empty for the whole document
 * @param detail what is wrong there
 */
public record Breach(Kind kind, String path, String detail) {

    /** The ways in which a document can differ from its contract. */
    public enum Kind {
        MISSING,
        UNKNOWN,
        CODE,
        FACET,
        CHOICE,
        NAMESPACE,
        TYPE,
        VALUE
    }

    @Override
    public String toString() {
        return path.isEmpty() ? detail : path + ": " + detail;
    }
}
