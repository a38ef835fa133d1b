package io.serai.soap.wsdl;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that break a rule which most of their readers do not insist upon. */
class OddSchemasTest {
    private static final String WSDL = """
            <definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'
              xmlns:t='urn:t' xmlns:o='urn:o' xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t'>
            %s
            <types>%s</types>
            <message name='In'><part name='in' element='%s'/></message>
            <portType name='P'><operation name='op'><input message='t:In'/></operation></portType>
            <binding name='B' type='t:P'><soap:binding style='document' transport='x'/>
              <operation name='op'><soap:operation soapAction=''/><input><soap:body use='literal'/></input></operation>
            </binding>
            <service name='S'><port name='P' binding='t:B'><soap:address location='http://localhost/'/></port></service>
            </definitions>
            """;

    @TempDir
    Path folder;

    private WsdlImport.Result imported(String types, String element) throws Exception {
        write(folder, "a.wsdl", WSDL.formatted("", types, element));
        return imported("a.wsdl");
    }

    private WsdlImport.Result imported(String file) throws Exception {
        return new WsdlImport(folder.resolve(file), new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0);
    }

    private static JsonNode schema(WsdlImport.Result result, String name) {
        assertThat(result.refused()).isEmpty();
        return result.contract().at("/components/schemas/" + name);
    }

    @Test
    void takesWhatAnImportedFileSaysOfItsNamespace() throws Exception {
        write(
                folder,
                "o.xsd",
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:o'"
                        + " elementFormDefault='qualified'><xs:element name='E'><xs:complexType><xs:sequence>"
                        + "<xs:element name='a' type='xs:int'/></xs:sequence></xs:complexType></xs:element></xs:schema>");

        WsdlImport.Result result = imported(
                "<xs:schema targetNamespace='urn:t'><xs:import namespace='urn:wrong' schemaLocation='o.xsd'/></xs:schema>",
                "o:E");

        assertThat(schema(result, "E").path("x-xml-children-namespace").asText())
                .isEqualTo("urn:o");
    }

    @Test
    void mergesSchemasOfOneNamespaceEachWithItsOwnForms() throws Exception {
        WsdlImport.Result result = imported(
                "<xs:schema targetNamespace='urn:o' elementFormDefault='qualified'><xs:element name='E' type='o:T'/>"
                        + "</xs:schema><xs:schema targetNamespace='urn:o'><xs:complexType name='T'><xs:sequence>"
                        + "<xs:element name='plain' type='xs:string'/></xs:sequence></xs:complexType></xs:schema>",
                "o:E");

        assertThat(schema(result, "T").has("x-xml-children-namespace")).isFalse();
        assertThat(schema(result, "T").path("properties").has("plain")).isTrue();
    }

    @Test
    void includesSchemasWithoutNamespaceAndRedefinesTypes() throws Exception {
        write(
                folder,
                "base.xsd",
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:complexType name='T'>"
                        + "<xs:sequence><xs:element name='a' type='Short'/></xs:sequence></xs:complexType>"
                        + "<xs:simpleType name='Short'><xs:restriction base='xs:string'><xs:maxLength value='3'/>"
                        + "</xs:restriction></xs:simpleType></xs:schema>");

        WsdlImport.Result result = imported(
                "<xs:schema targetNamespace='urn:o'><xs:redefine schemaLocation='base.xsd'><xs:complexType name='T'>"
                        + "<xs:complexContent><xs:extension base='o:T'><xs:sequence><xs:element name='b' type='xs:int'/>"
                        + "</xs:sequence></xs:extension></xs:complexContent></xs:complexType></xs:redefine>"
                        + "<xs:element name='E' type='o:T'/></xs:schema>",
                "o:E");

        assertThat(schema(result, "T").path("x-xml-order")).hasToString("[\"a\",\"b\"]");
        assertThat(schema(result, "T").at("/properties/a/maxLength").asInt()).isEqualTo(3);
    }

    @Test
    void readsDraftsOfXmlSchema() throws Exception {
        WsdlImport.Result result = imported(
                "<s:schema xmlns:s='http://www.w3.org/1999/XMLSchema' targetNamespace='urn:o'><s:element name='E'>"
                        + "<s:complexType><s:sequence><s:element name='at' type='s:timeInstant'/></s:sequence>"
                        + "</s:complexType></s:element></s:schema>",
                "o:E");

        assertThat(schema(result, "E").at("/properties/at/x-xsd-type").asText()).isEqualTo("dateTime");
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysSo() throws Exception {
        WsdlImport.Result result = imported(
                "<xs:schema targetNamespace='urn:o'>\n<xs:element name='E' type='xs:string'/>\n"
                        + "<xs:simpleType name='Bad'><xs:restriction base='xs:string'><xs:maxLenght value='3'/>"
                        + "</xs:restriction></xs:simpleType>"
                        + "<xs:import namespace='urn:x' schemaLocation='x.xsd'/></xs:schema>",
                "o:E");

        assertThat(result.operations()).isEqualTo(1);
        assertThat(result.notes()).hasSize(2);
        assertThat(result.notes().get(0)).matches("a.wsdl:\\d+:\\d+: x.xsd is not there; .*");
        assertThat(result.notes().get(1)).matches("a.wsdl:\\d+:\\d+: simpleType 'Bad' cannot be read: .*");
    }

    @Test
    void refusesAnOperationWhoseElementNoSchemaHas() throws Exception {
        assertThat(imported("<xs:schema targetNamespace='urn:o'/>", "o:E").refused())
                .singleElement()
                .asString()
                .matches(
                        "a.wsdl:\\d+:\\d+: operation op: the part 'in' is the element \\{urn:o}E, which no schema has");
    }

    @Test
    void readsFilesThatImportOneAnother() throws Exception {
        write(
                folder,
                "b.wsdl",
                WSDL.formatted(
                        "<import namespace='urn:t' location='c.wsdl'/>",
                        "<xs:schema targetNamespace='urn:o'><xs:element name='E' type='xs:string'/></xs:schema>",
                        "o:E"));
        write(
                folder,
                "c.wsdl",
                "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/' targetNamespace='urn:t'>"
                        + "<import namespace='urn:t' location='b.wsdl'/></definitions>");

        assertThat(imported("b.wsdl").operations()).isEqualTo(1);
        assertThat(imported("c.wsdl").operations()).isEqualTo(1);
    }

    @Test
    void takesPortTypesWithoutABindingAsSoap11() throws Exception {
        write(
                folder,
                "p.wsdl",
                "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:t='urn:t'"
                        + " xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t'>"
                        + "<message name='In'><part name='n' type='xs:int'/></message><portType name='Ports'>"
                        + "<operation name='op'><input message='t:In'/></operation></portType></definitions>");

        WsdlImport.Result result = imported("p.wsdl");

        assertThat(result.notes()).isEqualTo(List.of("p.wsdl: port type Ports has no binding; taken as SOAP 1.1"));
        assertThat(result.contract().at("/paths/~1op/post/x-soap/style").asText())
                .isEqualTo("rpc");
    }

    @Test
    void endsWhereAWildcardAdmitsWhatHoldsIt() throws Exception {
        WsdlImport.Result result = imported(
                "<xs:schema targetNamespace='urn:o'><xs:element name='E'><xs:complexType><xs:sequence>"
                        + "<xs:element name='i' maxOccurs='9'><xs:complexType><xs:sequence><xs:any/></xs:sequence>"
                        + "</xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>",
                "o:E");

        assertThat(result.operations()).isEqualTo(1);
    }

    /** No parameter can be one value that has no name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "type='xs:double'",
                "type='xs:anyType'",
                "type='t:U'",
                "type='t:U' nillable='true'",
                "type='xs:string'",
                "type='t:Base'"
            })
    void takesWhatIsNoObjectInABody(String type) throws Exception {
        write(
                folder,
                "a.wsdl",
                WSDL.formatted(
                                "",
                                "<xs:schema targetNamespace='urn:t'><xs:element name='E' " + type
                                        + "/><xs:simpleType name='U'>"
                                        + "<xs:union memberTypes='xs:int xs:date'/></xs:simpleType>"
                                        + "<xs:complexType name='Base'/><xs:complexType name='More'><xs:complexContent>"
                                        + "<xs:extension base='t:Base'/></xs:complexContent></xs:complexType></xs:schema>",
                                "t:E")
                        .replace("name='op'", "name='GetRate'"));

        WsdlImport.Result result = imported("a.wsdl");

        assertThat(result.contract().at("/paths/~1get-rate/post/requestBody/content/application~1json"))
                .isNotEmpty();
    }

    @Test
    void refusesAPartWhoseTypeNoSchemaHas() throws Exception {
        write(folder, "a.wsdl", WSDL.formatted("", "", "t:E").replace("element='t:E'", "type='t:None'"));

        assertThat(imported("a.wsdl").refused())
                .singleElement()
                .asString()
                .matches("a.wsdl:\\d+:\\d+: operation op: the part 'in' of a document body has the type \\{urn:t}None;"
                        + " expected an element, or a type that a schema has");
    }

    @Test
    void takesTheFileThatNoOtherOneImports() throws Exception {
        write(folder, "all/a.wsdl", "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'/>");
        write(
                folder,
                "all/main.wsdl",
                WSDL.formatted(
                        "<import namespace='urn:o' location='a.wsdl'/>",
                        "<xs:schema targetNamespace='urn:t'><xs:element name='E' type='xs:int'/></xs:schema>",
                        "t:E"));

        assertThat(imported("all").operations()).isEqualTo(1);
    }

    @Test
    void takesTheFileThatHasTheService() throws Exception {
        write(folder, "all/a.wsdl", "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'/>");
        write(folder, "all/broken.wsdl", "<definitions>");
        write(
                folder,
                "all/main.wsdl",
                WSDL.formatted(
                        "",
                        "<xs:schema targetNamespace='urn:t'><xs:element name='E' type='xs:int'/></xs:schema>",
                        "t:E"));

        assertThat(imported("all").operations()).isEqualTo(1);
    }

    @Test
    void namesAllFilesThatMayBeMeant() {
        write(folder, "all/a.wsdl", "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'/>");
        write(folder, "all/b.wsdl", "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'/>");

        assertThatThrownBy(() -> imported("all"))
                .hasMessageContaining("has 2 WSDL files that no other one imports: a.wsdl, b.wsdl; expected one");
    }

    @Test
    void typesWhatIsInAChoiceOfMixedContent() throws Exception {
        JsonNode html = schema(
                imported(
                        "<xs:schema targetNamespace='urn:t' elementFormDefault='qualified'><xs:element name='E'>"
                                + "<xs:complexType mixed='true'><xs:choice minOccurs='0' maxOccurs='unbounded'>"
                                + "<xs:element name='b' type='xs:int'/><xs:element name='i' type='xs:string'/>"
                                + "</xs:choice></xs:complexType></xs:element></xs:schema>",
                        "t:E"),
                "E");

        JsonNode item = html.at("/properties/content/items/anyOf/1");
        assertThat(item.path("x-xml-children-namespace").asText()).isEqualTo("urn:t");
        assertThat(item.path("properties").toString())
                .isEqualTo("{\"b\":{\"type\":\"integer\",\"format\":\"int32\"},\"i\":{\"type\":\"string\"}}");
    }

    @Test
    void staysInTheFolder() {
        write(folder, "sub/d.wsdl", WSDL.formatted("<import namespace='urn:t' location='../e.wsdl'/>", "", "t:E"));
        write(folder, "e.wsdl", "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'/>");

        assertThatThrownBy(() -> imported("sub/d.wsdl"))
                .isInstanceOf(ImportException.class)
                .hasMessage(
                        "d.wsdl:3:1: import: ../e.wsdl is not there; expected a file below the folder of the WSDL file");
    }
}
