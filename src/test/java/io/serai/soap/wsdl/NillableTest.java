package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types say by {@code $nil} that an element is nil and has attributes: those that elements which may be nil have. */
class NillableTest {
    private static final String SCHEMA = """
            <xs:element name="Root"><xs:complexType><xs:sequence>
              <xs:element name="a" type="t:Marked" nillable="true"/>
              <xs:element name="b" type="t:Marked"/>
              <xs:element name="c" type="t:Plain" nillable="true"/>
              <xs:element name="d" type="t:Never"/>
              <xs:element name="e" type="t:Base" nillable="true"/>
              <xs:element name="f" type="xs:int" nillable="true"/>
              <xs:element name="g" nillable="true"><xs:complexType><xs:anyAttribute/></xs:complexType></xs:element>
              <xs:element ref="t:Global"/>
            </xs:sequence></xs:complexType></xs:element>
            <xs:element name="Global" nillable="true"><xs:complexType><xs:attribute name="z" type="xs:int"/></xs:complexType></xs:element>
            <xs:complexType name="Marked"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence>
              <xs:attribute name="y" type="xs:int"/></xs:complexType>
            <xs:complexType name="Plain"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>
            <xs:complexType name="Never"><xs:attribute name="y" type="xs:int"/></xs:complexType>
            <xs:complexType name="Base"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>
            <xs:complexType name="Derived"><xs:complexContent><xs:extension base="t:Base">
              <xs:attribute name="y" type="xs:int"/></xs:extension></xs:complexContent></xs:complexType>
            """;

    @TempDir
    Path folder;

    @Test
    void marksTypesWithAttributesOfElementsThatMayBeNil() throws Exception {
        JsonNode contract = new WsdlImport(
                        OneElementWsdl.write(folder, SCHEMA), new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0)
                .contract();
        List<String> marked = new ArrayList<>();
        JsonNode schemas = contract.at("/components/schemas");
        schemas.properties().forEach(schema -> {
            if (schema.getValue().at("/properties/$nil").isObject()) {
                marked.add(schema.getKey());
            }
        });

        assertThat(marked).containsExactly("Derived", "Global", "Marked");
        assertThat(schemas.at("/Marked/properties/$nil"))
                .hasToString("{\"type\":\"boolean\",\"xml\":{\"x-node\":\"none\"}}");
        assertThat(schemas.at("/Root/properties/g/properties").has("$nil")).isTrue();
        assertThat(schemas.at("/Marked/x-xml-order").isMissingNode()).isTrue();
    }
}
