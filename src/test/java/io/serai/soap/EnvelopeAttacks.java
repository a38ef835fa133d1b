package io.serai.soap;

import io.serai.mapping.Attack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Attacks that know SOAP: on the header, on the place of the body, and by faults. */
final class EnvelopeAttacks {
    private static final int MEGABYTE = 1 << 20;

    private final List<Attack> all = new ArrayList<>();

    private EnvelopeAttacks() {
        headers();
        bodies();
        faults();
    }

    static List<Attack> all() {
        return new EnvelopeAttacks().all;
    }

    private void add(String name, Attack.End end, Supplier<String> inside) {
        all.add(new Attack(name, end, () -> ("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>"
                        + inside.get() + "</e:Envelope>")
                .getBytes(StandardCharsets.UTF_8)));
    }

    private void header(String name, Attack.End end, Supplier<String> inside) {
        add(name, end, () -> "<e:Header>" + inside.get() + "</e:Header><e:Body><Box/></e:Body>");
    }

    private void headers() {
        header("200,000 header blocks", Attack.End.EITHER, () -> "<a/>".repeat(200_000));
        header("known header block 50,000 times", Attack.End.EITHER, () -> "<Text>x</Text>".repeat(50_000));
        header("header block of 5 MB", Attack.End.EITHER, () -> "<Text>" + "x".repeat(5 * MEGABYTE) + "</Text>");
        header("header block 20,000 deep", Attack.End.REFUSED, () -> "<a>".repeat(20_000));
        header("lines in a field", Attack.End.REFUSED, () -> "<Text>a&#13;&#10;Set-Cookie: b=c</Text>");
        header("null in a field", Attack.End.REFUSED, () -> "<Text>a&#0;</Text>");
        header("header in the header", Attack.End.PARSED, () -> "<e:Header><e:Body/></e:Header>");
    }

    private void bodies() {
        add("two bodies", Attack.End.REFUSED, () -> "<e:Body><Box/></e:Body><e:Body><Box><n>1</n></Box></e:Body>");
        add("body of another namespace", Attack.End.REFUSED, () -> "<Body><Box/></Body>");
        add("body in the header", Attack.End.REFUSED, () -> "<e:Header><e:Body><Box/></e:Body></e:Header>");
        add(
                "envelope in the body",
                Attack.End.REFUSED,
                () -> "<e:Body><e:Envelope><e:Body><Box/></e:Body></e:Envelope></e:Body>");
        add("no body", Attack.End.REFUSED, () -> "<e:Header/>");
        add("text for a body", Attack.End.REFUSED, () -> "<e:Body>x</e:Body>");
        add(
                "two elements in the body",
                Attack.End.EITHER,
                () -> "<e:Body><Box/>" + "<Box/>".repeat(200_000) + "</e:Body>");
        add(
                "header after the body",
                Attack.End.EITHER,
                () -> "<e:Body><Box/></e:Body><e:Header><Text>x</Text></e:Header>");
    }

    private void fault(String name, Supplier<String> inside) {
        add(name, Attack.End.REFUSED, () -> "<e:Body><e:Fault>" + inside.get() + "</e:Fault></e:Body>");
    }

    private void faults() {
        fault(
                "fault text of 20 MB",
                () -> "<faultcode>e:Client</faultcode><faultstring>" + "x".repeat(20 * MEGABYTE) + "</faultstring>");
        fault("500,000 codes", () -> "<e:Code>" + "<e:Value>e:Sender</e:Value>".repeat(500_000) + "</e:Code>");
        fault("subcodes 20,000 deep", () -> "<e:Code>" + "<e:Subcode>".repeat(20_000));
        fault(
                "subcodes 190 deep",
                () -> "<e:Code>" + "<e:Subcode>".repeat(190) + "</e:Subcode>".repeat(190) + "</e:Code>");
        fault("code of 1 MB", () -> "<faultcode>e:" + "x".repeat(MEGABYTE) + "</faultcode>");
        fault("code without a namespace", () -> "<faultcode>nobody:x</faultcode>");
        fault(
                "detail 190 deep, 200,000 wide",
                () -> "<detail><Broken>" + "<kid>".repeat(180) + "<many>1</many>".repeat(200_000) + "</kid>".repeat(180)
                        + "</Broken></detail>");
        fault(
                "detail nobody knows",
                () -> "<detail><Broken>" + "<z>".repeat(180) + "<z/>t".repeat(200_000) + "</z>".repeat(180)
                        + "</Broken></detail>");
        fault("200,000 details", () -> "<detail>" + "<a/>".repeat(200_000) + "</detail>");
        fault("element in a fault text", () -> "<faultstring>a<b/></faultstring>");
        fault("lines in a fault text", () -> "<faultcode>e:Client</faultcode><faultstring>a&#13;&#10;b</faultstring>");
    }
}
