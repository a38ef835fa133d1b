package io.serai.demo;

import java.io.Serial;

/** A SOAP fault: a request that a service does not carry out. */
final class SoapFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean ofSender;
    private final String detail;
    private final String value;

    /**
     * A fault.
     *
     * @param ofSender whether the request is to blame, and not the service
     * @param detail name of the declared fault element, or empty for none
     * @param value what the fault element is about
     */
    private SoapFault(boolean ofSender, String reason, String detail, String value) {
        super(reason, null, false, false);
        this.ofSender = ofSender;
        this.detail = detail;
        this.value = value;
    }

    /** A request that cannot be understood. */
    static SoapFault malformed(String reason) {
        return new SoapFault(true, reason, "", "");
    }

    /** A fault that the service declares, for example {@code OrderNotFound} about the order {@code 4711}. */
    static SoapFault declared(String detail, String value, String reason) {
        return new SoapFault(true, reason, detail, value);
    }

    /** A failure of the service itself. */
    static SoapFault ofService(String reason) {
        return new SoapFault(false, reason, "", "");
    }

    boolean isOfSender() {
        return ofSender;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String detail() {
        return detail;
    }

    String value() {
        return value;
    }
}
