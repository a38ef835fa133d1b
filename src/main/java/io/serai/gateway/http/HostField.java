package io.serai.gateway.http;

/** The form of the Host field: {@code host[:port]}, without user, path or query (RFC 9110, section 7.2). */
final class HostField {
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
        return host.length() - from <= 5;
    }

    /** An address in brackets, such as {@code [2001:db8::1]}. */
    private static boolean isAddress(String host, int end) {
        for (int i = 1; i < end - 1; i++) {
            char c = host.charAt(i);
            if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
                return false;
            }
        }
        return end > 3;
    }

    private static boolean isName(String host, int end) {
        for (int i = 0; i < end; i++) {
            char c = host.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && "-._~!$&'()*+,;=%".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
