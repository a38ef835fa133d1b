package io.serai.workspace;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of services that speak HTTP. */
public final class HttpAddress {
    private HttpAddress() {}

    /**
     * An address with a host, and without user and fragment.
     *
     * @throws IllegalArgumentException for all others
     */
    public static URI parse(String text) {
        String expected = "expected an address such as http://127.0.0.1:8081 or https://orders.example.com/base";
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new IllegalArgumentException(expected);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(expected, e);
        }
    }
}
