package io.serai.gateway.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of the client: that of the connection, or, behind trusted proxies, the nearest one they name that is not
 * a trusted proxy itself (RFC 7239).
 */
public final class ClientAddress {
    private static final Pattern FORWARDED_FOR = Pattern.compile("(?i)(?:^|[;,])\\s*for=\"?\\[?([0-9a-f.:]+)]?");

    private final List<IpSubnetFilterRule> trusted;

    /**
     * Believes these proxies.
     *
     * @param trustedProxies addresses or networks
     * @throws IllegalArgumentException when one is neither
     */
    public ClientAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(ClientAddress::rule).toList();
    }

    public String of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (trusted.isEmpty() || !isTrusted(peer)) {
            return peer;
        }
        List<String> named = named(request);
        for (int i = named.size() - 1; i >= 0; i--) {
            if (!isTrusted(named.get(i))) {
                return named.get(i);
            }
        }
        return named.isEmpty() ? peer : named.get(0);
    }

    private static List<String> named(HttpServerRequest request) {
        List<String> addresses = new ArrayList<>();
        for (String value : request.headers().getAll("Forwarded")) {
            Matcher matcher = FORWARDED_FOR.matcher(value);
            while (matcher.find()) {
                add(addresses, matcher.group(1));
            }
        }
        if (addresses.isEmpty()) {
            for (String value : request.headers().getAll("X-Forwarded-For")) {
                for (String one : value.split(",")) {
                    add(addresses, one.strip());
                }
            }
        }
        return addresses;
    }

    /** Whatever is no address is left out: it could only be a name somebody made up. */
    private static void add(List<String> addresses, String text) {
        if (NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text)) {
            addresses.add(text);
        } else if (text.matches("[0-9.]+:\\d{1,5}")) {
            add(addresses, text.substring(0, text.indexOf(':')));
        }
    }

    private boolean isTrusted(String address) {
        InetAddress parsed = parse(address);
        return parsed != null && trusted.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(parsed, 0)));
    }

    private static @Nullable InetAddress parse(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (java.net.UnknownHostException e) {
            return null;
        }
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        String address = slash < 0 ? network : network.substring(0, slash);
        boolean v4 = NetUtil.isValidIpV4Address(address);
        if (!v4 && !NetUtil.isValidIpV6Address(address)) {
            throw new IllegalArgumentException("'" + network + "' is not an address or network");
        }
        int prefix = slash < 0 ? v4 ? 32 : 128 : Integer.parseInt(network.substring(slash + 1));
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }
}
