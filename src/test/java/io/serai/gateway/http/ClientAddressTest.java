package io.serai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxies of these tests are 10.0.0.0/8 and fd00::/8; 6.6.6.6 is what somebody wants to be taken for. */
class ClientAddressTest {
    private static final ClientAddress ADDRESS = new ClientAddress(List.of("10.0.0.0/8", "fd00::/8", "192.0.2.1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "for=203.0.113.9 | 203.0.113.9",
                "For=203.0.113.9;proto=http;by=10.0.0.1 | 203.0.113.9",
                "proto=http;for=203.0.113.9 | 203.0.113.9",
                "for=\"203.0.113.9:4711\" | 203.0.113.9",
                "for=\"[2001:db8::9]\" | 2001:db8::9",
                "for=\"[2001:db8::9]:4711\" | 2001:db8::9",
                "for=6.6.6.6, for=203.0.113.9 | 203.0.113.9",
                "for=6.6.6.6, for=203.0.113.9, for=10.0.0.2 | 203.0.113.9",
                "for=203.0.113.9, for=\"[fd00::2]\" | 203.0.113.9",
                "for=10.0.0.3, for=10.0.0.2 | 10.0.0.3",
                "for=\"x, for=6.6.6.6\", for=203.0.113.9 | 203.0.113.9"
            })
    void findsTheNearestOneThatIsNoProxy(String forwarded, String expected) {
        assertThat(ADDRESS.of(request("10.0.0.1", "Forwarded", forwarded))).isEqualTo(expected);
    }

    /** Whoever a proxy does not name, the field of the client must not name instead. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=6.6.6.6, for=unknown",
                "for=6.6.6.6, for=_hidden",
                "for=6.6.6.6, for=\"_hidden:80\"",
                "for=6.6.6.6, for=",
                "for=6.6.6.6, proto=https",
                "for=6.6.6.6, for=1.2.3.4.example",
                "for=6.6.6.6, for=\"[::1%eth0]\"",
                "for=6.6.6.6, for=999.1.1.1",
                "for=6.6.6.6, for=\"6.6.6.6"
            })
    void believesNothingBehindAHopThatDoesNotTell(String forwarded) {
        assertThat(ADDRESS.of(request("10.0.0.1", "Forwarded", forwarded))).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9",
                "6.6.6.6, 203.0.113.9 | 203.0.113.9",
                "203.0.113.9, 10.0.0.2,10.0.0.3 | 203.0.113.9",
                "203.0.113.9:4711 | 203.0.113.9",
                "2001:db8::9 | 2001:db8::9",
                "[2001:db8::9]:80 | 2001:db8::9",
                "6.6.6.6, unknown | 10.0.0.1",
                "6.6.6.6, | 10.0.0.1",
                "6.6.6.6, ::1%\" | 10.0.0.1",
                "6.6.6.6, unknown, 10.0.0.2 | 10.0.0.2"
            })
    void readsXForwardedForLikewise(String value, String expected) {
        assertThat(ADDRESS.of(request("10.0.0.1", "X-Forwarded-For", value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "192.0.2.2", "11.0.0.1", "2001:db8:0:0:0:0:0:9"})
    void believesNobodyElse(String peer) {
        assertThat(ADDRESS.of(request(peer, "Forwarded", "for=6.6.6.6"))).isEqualTo(peer);
        assertThat(new ClientAddress(List.of()).of(request(peer, "X-Forwarded-For", "6.6.6.6")))
                .isEqualTo(peer);
    }

    @Test
    void isThatOfTheConnectionWithoutAField() {
        assertThat(ADDRESS.of(request("10.0.0.1", "Accept", "*/*"))).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy", "10.0.0/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "fd00::/129"})
    void refusesWhatIsNoNetwork(String network) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientAddress(List.of(network)));
    }

    private static HttpServerRequest request(String peer, String field, String value) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add(field, value);
        return (HttpServerRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "remoteAddress" -> SocketAddress.inetSocketAddress(4711, peer);
                    case "headers" -> headers;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
