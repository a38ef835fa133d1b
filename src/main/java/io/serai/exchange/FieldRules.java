package io.serai.exchange;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which HTTP fields may pass the gateway (RFC 9110, section 7.6.1, and docs/operations.md). Names are lower case. */
public final class FieldRules {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** What a client could use to pose as the gateway or to steer a Camel component. */
    private static final Set<String> NEVER_ACCEPTED = Set.of(
            "*",
            "breadcrumbid",
            "long-running-action",
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
            "x-original-url",
            "x-rewrite-url",
            "x-real-ip",
            "forwarded",
            "client-cert",
            "client-cert-chain",
            "via");

    private static final List<String> NEVER_ACCEPTED_PREFIXES = List.of(
            "camel",
            "org.apache.camel.",
            "websocket.",
            "exec",
            "kafka.",
            "jms",
            "solrparam.",
            "solrfield.",
            "ccb_",
            "x-user-",
            "x-client-",
            "x-forwarded-");

    /** Only when the contract declares them. */
    private static final Set<String> DECLARED_ONLY = Set.of("operationname", "operationnamespace", "soapaction");

    private static final AsciiSet TOKEN = new AsciiSet("!#$%&'*+-.^_`|~");

    private FieldRules() {}

    public static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether a field concerns one connection only. */
    public static boolean isHopByHop(String lower) {
        return HOP_BY_HOP.contains(lower);
    }

    /** Whether a field is dropped when a client sends it, whatever the route. */
    public static boolean isNeverAccepted(String lower) {
        if (NEVER_ACCEPTED.contains(lower)) {
            return true;
        }
        for (String prefix : NEVER_ACCEPTED_PREFIXES) {
            if (lower.startsWith(prefix)) {
                return true;
            }
        }
        return lower.indexOf('_') >= 0;
    }

    /** Whether a field is dropped unless the contract declares it. */
    public static boolean isDeclaredOnly(String lower) {
        return DECLARED_ONLY.contains(lower);
    }

    /** Whether a name would steer Camel itself. */
    public static boolean isControl(String lower) {
        return lower.startsWith("camel") || lower.startsWith("org.apache.camel.") || lower.equals("*");
    }

    /** The lower-case names that the Connection field of a message lists. */
    public static Set<String> namedByConnection(MultiMap headers) {
        if (!headers.contains("connection")) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (String value : headers.getAll("connection")) {
            for (String name : value.split(",")) {
                names.add(lower(name.strip()));
            }
        }
        return names;
    }

    /** Whether a value may be sent: no control character but the tab (RFC 9110, section 5.5). */
    public static boolean isValue(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 && c != '\t' || c == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name is a token (RFC 9110, section 5.6.2). */
    public static boolean isToken(CharSequence name) {
        return name.length() > 0 && TOKEN.containsAll(name);
    }

    /** What a message holds of a field that occurs again: a list of its values, in their order. */
    public static Object together(@Nullable Object before, String value) {
        if (before == null) {
            return value;
        }
        List<Object> values = new ArrayList<>(before instanceof List<?> several ? several : List.of(before));
        values.add(value);
        return values;
    }
}
