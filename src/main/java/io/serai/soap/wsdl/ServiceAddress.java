package io.serai.soap.wsdl;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of a service as a WSDL file has it: often what somebody was to fill in. */
public final class ServiceAddress {
    private ServiceAddress() {}

    /** The address as the setting of a backend; empty when it is none of HTTP. */
    public static String asSetting(String location) {
        // A comma would begin another address there.
        String text = location.strip().replace(",", "%2C");
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null
                    ? text
                    : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
