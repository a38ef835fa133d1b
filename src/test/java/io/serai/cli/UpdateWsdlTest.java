package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people made of a contract, and a WSDL file that has changed. */
class UpdateWsdlTest {
    private static final String WSDL = """
            <w:definitions name='Orders' targetNamespace='urn:o' xmlns:o='urn:o'
                xmlns:w='http://schemas.xmlsoap.org/wsdl/' xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'
                xmlns:xs='http://www.w3.org/2001/XMLSchema'>
              <w:types><xs:schema targetNamespace='urn:o' elementFormDefault='qualified'>
                <xs:element name='PlaceOrder'><xs:complexType><xs:sequence>
                  <xs:element name='custNo' type='xs:string'/>
                  <xs:element name='taxCode' type='xs:string' minOccurs='0'/>
                  <xs:element name='amount' type='xs:int'/>
                  <!-- NEW -->
                  <xs:element name='remark' type='xs:string' minOccurs='0'/>
                </xs:sequence></xs:complexType></xs:element>
                <xs:element name='PlaceOrderResponse'><xs:complexType><xs:sequence>
                  <xs:element name='order' type='o:Order'/>
                </xs:sequence></xs:complexType></xs:element>
                <xs:complexType name='Order'><xs:sequence>
                  <xs:element name='ordNo' type='xs:string'/><xs:element name='stat' type='xs:string'/>
                </xs:sequence></xs:complexType>
                <xs:element name='Locked'><xs:complexType><xs:sequence>
                  <xs:element name='by' type='xs:string'/></xs:sequence></xs:complexType></xs:element>
                <xs:element name='Audit'><xs:complexType><xs:sequence>
                  <xs:element name='day' type='xs:date'/></xs:sequence></xs:complexType></xs:element>
              </xs:schema></w:types>
              <w:message name='Place'><w:part name='body' element='o:PlaceOrder'/></w:message>
              <w:message name='Placed'><w:part name='body' element='o:PlaceOrderResponse'/></w:message>
              <w:message name='Locked'><w:part name='fault' element='o:Locked'/></w:message>
              <w:message name='Audit'><w:part name='body' element='o:Audit'/></w:message>
              <w:portType name='Orders'>
                <w:operation name='PlaceOrder'><w:input message='o:Place'/><w:output message='o:Placed'/>
                  <w:fault name='Locked' message='o:Locked'/></w:operation>
                <!-- AUDIT --><w:operation name='Audit'><w:input message='o:Audit'/></w:operation><!-- END -->
              </w:portType>
              <w:binding name='Soap' type='o:Orders'>
                <soap:binding style='document' transport='http://schemas.xmlsoap.org/soap/http'/>
                <w:operation name='PlaceOrder'><soap:operation soapAction='urn:place'/>
                  <w:input><soap:body use='literal'/></w:input><w:output><soap:body use='literal'/></w:output>
                  <w:fault name='Locked'><soap:fault name='Locked' use='literal'/></w:fault></w:operation>
                <!-- AUDIT --><w:operation name='Audit'><soap:operation soapAction='urn:audit'/>
                  <w:input><soap:body use='literal'/></w:input></w:operation><!-- END -->
              </w:binding>
              <w:service name='OrderService'><w:port name='P' binding='o:Soap'>
                <soap:address location='http://localhost:1/orders'/></w:port></w:service>
            </w:definitions>
            """;

    @TempDir
    private Path folder;

    private Path wsdl;

    private record Outcome(int exit, String out) {}

    @BeforeEach
    void importFirst() throws Exception {
        wsdl = folder.resolve("new/orders.wsdl");
        Files.createDirectories(wsdl.getParent());
        Files.writeString(wsdl, without("AUDIT", WSDL));
        assertThat(run("import", "wsdl", wsdl.toString(), "--into", folder.toString())
                        .exit())
                .isZero();
    }

    private static String without(String mark, String text) {
        return text.replaceAll("(?s)<!-- " + mark + " -->.*?<!-- END -->", "");
    }

    private static Outcome run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            System.setErr(System.out);
            int exit = Serai.commandLine().execute(args);
            return new Outcome(exit, told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Outcome update(String changed, String... more) throws Exception {
        Files.writeString(wsdl, changed);
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "import", "wsdl", wsdl.toString(), "--update", "--into", folder.toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return run(all);
    }

    private Path contract() {
        return folder.resolve("openapi/order.openapi.yaml");
    }

    private void edit(String... replacements) throws Exception {
        String text = Files.readString(contract());
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        Files.writeString(contract(), text);
    }

    /** Keys, paths, schemas and statuses are renamed, and values mapped. */
    private void editMuch() throws Exception {
        edit(
                "  /place-order:", "  /orders:",
                "\n        ordNo:\n          type: string",
                        "\n        number:\n          type: string\n          xml: {name: ordNo}",
                "- ordNo\n", "- number\n",
                "\n        stat:\n          type: string",
                        "\n        state:\n          type: string\n          xml: {name: stat}\n"
                                + "          x-xml-values: {'1': open, '2': closed}",
                "- stat\n", "- state\n",
                "schemas/Order'", "schemas/PlacedOrder'",
                "\n    Order:\n", "\n    PlacedOrder:\n",
                "status: 422", "status: 423",
                "'422':", "'423':");
        assertThat(run("check", folder.toString()).out()).isEqualTo("no findings\n");
    }

    @Test
    void keepsWhatPeopleDidAndAddsWhatIsNew() throws Exception {
        editMuch();
        String changed = WSDL.replace(
                        "name='taxCode' type='xs:string' minOccurs='0'", "name='taxCode' type='xs:string'")
                .replace("name='amount' type='xs:int'", "name='amount' type='xs:decimal'")
                .replace("<!-- NEW -->", "<xs:element name='currency' type='xs:string' minOccurs='0'/>")
                .replace(
                        "<xs:element name='stat' type='xs:string'/>",
                        "<xs:element name='stat' type='xs:string'/><xs:element name='weight' type='xs:decimal'/>");

        Outcome outcome = update(changed);

        assertThat(outcome.out().lines().limit(7))
                .containsExactly(
                        "breaks clients: `taxCode` became mandatory: default it or break clients (PlaceOrder: placeOrder)",
                        "breaks clients: type of `amount` changed from int to decimal (PlaceOrder: placeOrder)",
                        "operation audit is new",
                        "`weight` is new (Order: placeOrder)",
                        "`currency` is new (PlaceOrder: placeOrder)",
                        "5 changes, 2 break clients",
                        contract() + ": merged; what was there is "
                                + folder.resolve("wsdl/order/before-update.openapi.yaml"));
        assertThat(outcome.exit()).isZero();
        String merged = Files.readString(contract());
        assertThat(merged)
                .contains("/orders:", "/audit:", "number:", "name: ordNo", "state:", "'2': closed", "PlacedOrder:")
                .contains("status: 423", "'423':", "currency:", "weight:")
                .containsPattern("properties:\\s+Locked:\\s+.ref: '#/components/schemas/Locked'")
                .doesNotContain("/place-order:", "'422':", "\n    Order:", "#key", "#detail");
        assertThat(merged.indexOf("currency:")).isBetween(merged.indexOf("amount:"), merged.indexOf("remark:"));
        assertThat(run("check", folder.toString()).out()).isEqualTo("no findings\n");
        assertThat(folder.resolve("wsdl/order/orders.wsdl")).content().isEqualTo(changed);
        assertThat(update(changed).out()).startsWith("nothing has changed\n");
    }

    @Test
    void keepsCommentsAndAllLinesOfWhatStays() throws Exception {
        editMuch();
        edit(
                "paths:\n", "# Where clients find it.\npaths: # ours\n",
                "\n        amount:", "\n        # In cents.\n        amount: # of tax as well",
                "\n        remark:", "\n        # Soon to go.\n        remark:",
                "name: ordNo}", "name: ordNo} # of SAP");
        List<String> before = Files.readAllLines(contract());
        String changed = without("AUDIT", WSDL)
                .replace("<!-- NEW -->", "<xs:element name='currency' type='xs:int' minOccurs='0'/>")
                .replace("<xs:element name='remark' type='xs:string' minOccurs='0'/>", "");

        update(changed);

        List<String> after = Files.readAllLines(contract());
        List<String> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        assertThat(gone)
                .containsExactly(
                        "      - remark", "        # Soon to go.", "        remark:", "          type: string");
        assertThat(after)
                .contains(
                        "# Where clients find it.",
                        "paths: # ours",
                        "        # In cents.",
                        "          xml: {name: ordNo} # of SAP")
                .contains("        currency:");
        assertThat(folder.resolve("wsdl/order/before-update.openapi.yaml")).hasSameTextualContentAs(write(before));
        assertThat(run("check", folder.toString()).out()).isEqualTo("no findings\n");
        assertThat(update(changed).out()).startsWith("nothing has changed\n");
    }

    @Test
    void keepsCommentsWhenElementsChangePlaces() throws Exception {
        edit("  /place-order:", "  # mine\n  /place-order:", "\n        stat:", "\n        # of SAP\n        stat:");
        String changed = without("AUDIT", WSDL)
                .replace(
                        "<xs:element name='ordNo' type='xs:string'/><xs:element name='stat' type='xs:string'/>",
                        "<xs:element name='stat' type='xs:string'/><xs:element name='ordNo' type='xs:string'/>");

        assertThat(update(changed).out()).doesNotContain("comments are lost");

        assertThat(contract())
                .content()
                .contains("  # mine\n  /place-order:")
                .containsPattern("properties:\n        # of SAP\n        stat:\n.*\n        ordNo:");
    }

    private Path write(List<String> lines) throws Exception {
        return Files.write(folder.resolve("lines"), lines);
    }

    @Test
    void writesAnewWhatSaysOneThingAtSeveralPlaces() throws Exception {
        edit(
                "title: OrderService",
                "title: &name OrderService",
                "version: 1.0.0",
                "version: 1.0.0\n  x-name: *name # too");

        assertThat(update(WSDL).out()).contains(contract() + ": merged; comments are lost, what was there is ");
        assertThat(contract())
                .content()
                .contains("x-name: OrderService", "/audit:")
                .doesNotContain("# too");
    }

    @Test
    void dropsWhatIsGoneUnlessItWasEdited() throws Exception {
        editMuch();
        update(WSDL);
        String without = without("AUDIT", WSDL)
                .replace("<xs:element name='remark' type='xs:string' minOccurs='0'/>", "")
                .replace("<w:fault name='Locked' message='o:Locked'/>", "")
                .replaceAll("<w:fault name='Locked'>.*</w:fault>", "")
                .replace("<xs:element name='stat' type='xs:string'/>", "");

        Outcome outcome = update(without, "--fail-on-breaking");

        assertThat(outcome.exit()).isEqualTo(Serai.FAILED);
        assertThat(outcome.out())
                .contains(
                        "breaks clients: operation audit is gone\n",
                        "breaks clients: `remark` is gone (PlaceOrder: placeOrder)\n",
                        "breaks clients: `state` is gone (Order: placeOrder)\n",
                        "fault Locked of operation placeOrder is gone\n",
                        "operation placeOrder, fault Locked is gone from the WSDL, and you gave it status 423: it stays;"
                                + " remove it when nobody needs it\n",
                        "schema Order, `state` is gone from the WSDL, and you edited it: it stays;");
        String merged = Files.readString(contract());
        assertThat(merged).doesNotContain("/audit:", "remark:").contains("state:", "status: 423", "Locked:");
    }

    @Test
    void onlyTellsOnDemandAndWritesNothingWhenNothingChanged() throws Exception {
        edit("title: OrderService", "title: Orders of ours # with a comment");
        String before = Files.readString(contract());

        assertThat(update(without("AUDIT", WSDL)).out()).startsWith("nothing has changed\n");
        assertThat(Files.readString(contract())).isEqualTo(before);
        assertThat(update(WSDL, "--dry-run").out()).isEqualTo("operation audit is new\n1 change, 0 break clients\n");
        assertThat(Files.readString(contract())).isEqualTo(before);
        assertThat(folder.resolve("wsdl/order/orders.wsdl")).content().doesNotContain("urn:audit");
    }

    @Test
    void tellsChangesOfLimitsNullsOrderAndNamespaces() throws Exception {
        String wsdl = without("AUDIT", WSDL)
                .replace("name='remark' type='xs:string'", "name='remark' nillable='true' type='xs:string'");
        update(wsdl);
        String changed = wsdl.replace(
                        "<xs:element name='custNo' type='xs:string'/>",
                        "<xs:element name='custNo'><xs:simpleType><xs:restriction base='xs:string'>"
                                + "<xs:maxLength value='3'/></xs:restriction></xs:simpleType></xs:element>")
                .replace(" nillable='true'", "")
                .replace(
                        "<xs:element name='ordNo' type='xs:string'/><xs:element name='stat' type='xs:string'/>",
                        "<xs:element name='stat' type='xs:string'/><xs:element name='ordNo' type='xs:string'/>")
                .replace("elementFormDefault='qualified'", "");

        Outcome outcome = update(changed, "--fail-on-breaking");

        assertThat(outcome.exit()).isEqualTo(Serai.FAILED);
        assertThat(outcome.out().lines().limit(8))
                .containsExactlyInAnyOrder(
                        "breaks clients: `custNo` now has maxLength 3 (PlaceOrder: placeOrder)",
                        "breaks clients: `remark` may no longer be null (PlaceOrder: placeOrder)",
                        "the elements have another order (Order: placeOrder)",
                        "x-xml-children-namespace of `Locked` changed from 'urn:o' to none (Locked: placeOrder)",
                        "x-xml-children-namespace of `Order` changed from 'urn:o' to none (Order: placeOrder)",
                        "x-xml-children-namespace of `PlaceOrder` changed from 'urn:o' to none (PlaceOrder: placeOrder)",
                        "x-xml-children-namespace of `PlaceOrderResponse` changed from 'urn:o' to none"
                                + " (PlaceOrderResponse: placeOrder)",
                        "7 changes, 2 break clients");
        assertThat(update(wsdl, "--dry-run", "--fail-on-breaking").out())
                .contains(
                        "\n`custNo` no longer has maxLength 3 (PlaceOrder: placeOrder)\n",
                        "\n`remark` may be null now (PlaceOrder: placeOrder)\n",
                        "\n7 changes, 0 break clients\n");
    }

    @Test
    void tellsNewTypesOfAValue() throws Exception {
        String type = "<xs:complexType name='Order'>";
        String rush = WSDL.replace(type, derived("Rush") + type);

        assertThat(update(rush).out())
                .startsWith("breaks clients: `order` may also be Rush (PlaceOrderResponse: placeOrder)\n")
                .contains("`$type` is new, and says which type it is (Order: placeOrder)");
        assertThat(update(rush.replace(type, derived("Bulk") + type)).out())
                .startsWith("breaks clients: `AnyOrder` may also be Bulk (AnyOrder: placeOrder)\n1 change, 1 break");
    }

    @Test
    void hasTheOrderOfAFreshImport() throws Exception {
        String type = "<xs:complexType name='Order'>";
        String some = WSDL.replace(type, derived("Rush", "Late", "Gift", "Dark") + type);
        String more = WSDL.replace(type, derived("Rush", "Late", "Gift", "Dark", "Bulk", "Tiny", "Mail") + type);
        update(some);
        update(more);
        Path fresh = folder.resolve("fresh");

        run("import", "wsdl", wsdl.toString(), "--into", fresh.toString(), "--no-cases");

        assertThat(contract()).hasSameTextualContentAs(fresh.resolve("openapi/order.openapi.yaml"));
        assertThat(contract())
                .content()
                .containsPattern("mapping:(\\s+\\w+: '#/components/schemas/\\w+'){8}\\n")
                .containsPattern(
                        "mapping:\\s+Order: .*\\s+Bulk: .*\\s+Dark: .*\\s+Gift: .*\\s+Late: .*\\s+Mail: .*\\s+Rush: .*");
    }

    private static String derived(String... names) {
        StringBuilder types = new StringBuilder();
        for (String name : names) {
            types.append("<xs:complexType name='")
                    .append(name)
                    .append("'><xs:complexContent>")
                    .append("<xs:extension base='o:Order'/></xs:complexContent></xs:complexType>");
        }
        return types.toString();
    }

    @Test
    void namesPropertiesAsPeopleDo() throws Exception {
        edit(
                "\n        custNo:\n          type: string",
                "\n        customer:\n          xml: {name: custNo}\n" + "          type: string",
                "- custNo\n",
                "- customer\n");

        assertThat(update(WSDL.replace("name='custNo' type='xs:string'", "name='custNo' type='xs:int'"), "--dry-run")
                        .out())
                .startsWith("breaks clients: type of `customer` changed from string to int (PlaceOrder: placeOrder)\n");
    }

    @Test
    void takesOneSideOfAValueAsAWhole() throws Exception {
        String decimal = WSDL.replace("name='amount' type='xs:int'", "name='amount' type='xs:decimal'");
        update(decimal);
        edit(
                "\n          type: number\n          x-xsd-type: decimal",
                "\n          type: string\n          x-xsd-type: decimal");

        String out = update(decimal.replace("xs:decimal", "xs:double")).out();

        assertThat(out)
                .contains("type of `amount` changed from decimal to double (PlaceOrder: placeOrder)")
                .contains("schema PlaceOrder, `amount` has changed in the WSDL, and by hand: yours stays\n");
        assertThat(contract())
                .content()
                .contains("\n        amount:\n          type: string\n          x-xsd-type: decimal\n")
                .doesNotContain("double");
    }

    @Test
    void makesSamplesAnewThatNobodyChanged() throws Exception {
        update(WSDL);
        Path cases = folder.resolve("cases/order");
        Path changedByHand = cases.resolve("placeOrder-fault-locked.case.yaml");
        Files.writeString(changedByHand, Files.readString(changedByHand) + "# mine\n");
        String byHand = Files.readString(changedByHand);
        String changed =
                without("AUDIT", WSDL).replace("name='amount' type='xs:int'", "name='quantity' type='xs:decimal'");

        Outcome outcome = update(changed);

        assertThat(outcome.out())
                .contains(
                        "\n1 sample case; run them with serai test",
                        cases.resolve("audit-sample.case.yaml") + ": removed;");
        assertThat(cases.resolve("audit-sample.case.yaml")).doesNotExist();
        assertThat(cases.resolve("placeOrder-sample.case.yaml"))
                .content()
                .contains("quantity")
                .doesNotContain("amount");
        assertThat(changedByHand).content().isEqualTo(byHand);
        Files.delete(changedByHand);
        assertThat(run("test", "--workspace", folder.toString()).exit()).isZero();
        assertThat(update(changed).out()).contains("1 sample case;");
        assertThat(update(changed).out()).contains("0 sample cases;");
    }

    @Test
    void keepsItsOwnFilesAndNoticesWhenTheyChange() throws Exception {
        assertThat(folder.resolve("wsdl/order/import.properties"))
                .content()
                .contains("api=order\n", "options.shape=rest\n", "options.numbers=exact\n", "file.1=orders.wsdl\n");
        wsdl = wsdl.resolveSibling("second.wsdl");
        update(WSDL);
        assertThat(folder.resolve("wsdl/order/orders.wsdl")).doesNotExist();
        Files.writeString(folder.resolve("wsdl/order/second.wsdl"), without("AUDIT", WSDL));

        assertThat(update(WSDL).out())
                .contains("wsdl/order/second.wsdl is not what was imported: it has another SHA-256");
        assertThat(update(WSDL, "--api", "none").out()).contains("import.properties is not there");
    }
}
