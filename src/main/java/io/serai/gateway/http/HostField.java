package io.serai.gateway.http;

import io.netty.util.NetUtil;
import io.serai.exchange.AsciiSet;
import java.util.HexFormat;

/** The form of the Host field: {@code host[:port]}, without user, path or query (RFC 9110, section 7.2). */
final class HostField {
    private static final AsciiSet NAME = new AsciiSet("-._~!$&'()*+,;=");

    private HostField() {}

    static boolean isValid(String host) {
        int colon = host.lastIndexOf(':');
        int bracket = host.lastIndexOf(']');
        int end = colon > bracket ? colon : host.length();
        if (colon > bracket && !isPort(host, colon + 1)) {
            return false;
        }
        if (end == 0) {
            return false;
        }
        return host.charAt(0) == '[' ? bracket == end - 1 && isAddress(host, end) : isName(host, end);
    }

    private static boolean isPort(String host, int from) {
        for (int i = from; i < host.length(); i++) {
            if (host.charAt(i) < '0' || host.charAt(i) > '9') {
                return false;
            }
        }
        int digits = host.length() - from;
        return digits == 0 || digits <= 5 && Integer.parseInt(host, from, host.length(), 10) <= 65_535;
    }

    /** An address in brackets, such as {@code [2001:db8::1]}. */
    private static boolean isAddress(String host, int end) {
        String address = host.substring(1, end - 1);
        // Zones and brackets, which the check would take, are no part of an address here.
        return address.indexOf('%') < 0 && address.indexOf('[') < 0 && NetUtil.isValidIpV6Address(address);
    }

    private static boolean isName(String host, int end) {
        for (int i = 0; i < end; i++) {
            char c = host.charAt(i);
            if (!NAME.contains(c) && !isEscape(host, i, end)) {
                return false;
            }
        }
        return true;
    }

    /** A percent sign with two hexadecimal digits behind it. */
    private static boolean isEscape(String host, int at, int end) {
        return host.charAt(at) == '%'
                && at + 2 < end
                && HexFormat.isHexDigit(host.charAt(at + 1))
                && HexFormat.isHexDigit(host.charAt(at + 2));
    }
}
