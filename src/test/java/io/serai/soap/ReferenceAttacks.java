package io.serai.soap;

import io.serai.mapping.Attack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Attacks by the references of the SOAP encoding, which are entities by another name. */
final class ReferenceAttacks {
    private static final int MEGABYTE = 1 << 20;

    private ReferenceAttacks() {}

    static List<Attack> all() {
        return List.of(
                attack("a value that contains itself", "<a id='a'><b href='#a'/></a>"),
                attack(
                        "two values that contain each other",
                        "<a id='a'><x href='#b'/></a><b id='b'><x href='#a'/></b>"),
                attack("billion laughs by references", laughs()),
                attack(
                        "a large text 1,000 times",
                        "<a id='a'>" + "x".repeat(MEGABYTE) + "</a>" + "<b href='#a'/>".repeat(1000)),
                attack(
                        "a wide value 1,000 times",
                        "<a id='a'>" + "<c/>".repeat(100_000) + "</a>" + "<b href='#a'/>".repeat(1000)),
                attack("200,000 references", "<a id='a'>x</a>" + "<b href='#a'/>".repeat(200_000)),
                attack("20,000 levels and a reference", "<b href='#a'/>" + "<c>".repeat(20_000)),
                attack("200,000 values", ids() + "<b href='#i7'/>"));
    }

    private static String laughs() {
        return "<a id='i0'>lol</a>"
                + IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> "<a id='i" + i + "'>" + ("<b href='#i" + (i - 1) + "'/>").repeat(10) + "</a>")
                        .collect(Collectors.joining());
    }

    private static String ids() {
        return IntStream.range(0, 200_000).mapToObj(i -> "<a id='i" + i + "'/>").collect(Collectors.joining());
    }

    private static Attack attack(String name, String inside) {
        return new Attack(
                name, Attack.End.EITHER, () -> ("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>"
                                + "<e:Body><Box/>" + inside + "</e:Body></e:Envelope>")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
