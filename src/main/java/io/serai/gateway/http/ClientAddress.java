package io.serai.gateway.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of the client: that of the connection, or, behind trusted proxies, the nearest one they name that is not
 * a trusted proxy itself (RFC 7239).
 */
public final class ClientAddress {
    /** What one hop says in Forwarded; commas in quoted strings do not end it. */
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=(\"[^\"]*\"|[^;\"]*)");

    /** {@code [v6]:port}, {@code v4:port}, or an address alone; X-Forwarded-For has IPv6 without brackets, too. */
    private static final Pattern NODE =
            Pattern.compile("(?i)\"?(?:\\[([0-9a-f:.]+)](?::\\d{1,5})?|([0-9.]+)(?::\\d{1,5})?|([0-9a-f:.]+))\"?");

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
        String nearest = request.remoteAddress().hostAddress();
        if (trusted.isEmpty()) {
            return nearest;
        }
        List<String> named = isTrusted(nearest) ? named(request) : List.of();
        for (int i = named.size() - 1; i >= 0 && isTrusted(nearest); i--) {
            String address = address(named.get(i));
            if (address.isEmpty()) {
                // A trusted proxy did not tell; whatever stands before is of somebody nobody knows.
                return nearest;
            }
            nearest = address;
        }
        return nearest;
    }

    /** What each hop says of the one before it, the nearest hop last. */
    private static List<String> named(HttpServerRequest request) {
        List<String> nodes = new ArrayList<>();
        for (String value : request.headers().getAll("Forwarded")) {
            ELEMENT.matcher(value).results().forEach(element -> {
                Matcher node = FOR.matcher(element.group());
                nodes.add(node.find() ? node.group(1) : "");
            });
        }
        if (nodes.isEmpty()) {
            for (String value : request.headers().getAll("X-Forwarded-For")) {
                nodes.addAll(List.of(value.split(",", -1)));
            }
        }
        return nodes;
    }

    /** The address of a node without quotes, brackets and port; empty when it is a name, hidden or unknown. */
    private static String address(String node) {
        Matcher matcher = NODE.matcher(node.strip());
        if (!matcher.matches()) {
            return "";
        }
        String text = Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text) ? text : "";
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
