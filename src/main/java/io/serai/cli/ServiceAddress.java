package io.serai.cli;

import io.serai.workspace.HttpAddress;

/** The address of a service as a WSDL file has it: often what somebody was to fill in. */
final class ServiceAddress {
    private ServiceAddress() {}

    /** The address as the setting of a backend; empty when it is none of HTTP. */
    static String asSetting(String location) {
        // A comma would begin another address there.
        String text = location.strip().replace(",", "%2C");
        try {
            HttpAddress.parse(text);
            return text;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
