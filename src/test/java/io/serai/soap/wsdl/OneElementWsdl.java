package io.serai.soap.wsdl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A WSDL file whose only operation takes the element {@code Root} of a schema and answers nothing. */
final class OneElementWsdl {
    private static final String WSDL = """
            <w:definitions targetNamespace="urn:t" xmlns:t="urn:t" xmlns:w="http://schemas.xmlsoap.org/wsdl/"
                xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <w:types>
                <xs:schema targetNamespace="urn:t" elementFormDefault="qualified">%s</xs:schema>
              </w:types>
              <w:message name="M"><w:part name="p" element="t:Root"/></w:message>
              <w:portType name="P"><w:operation name="Do"><w:input message="t:M"/></w:operation></w:portType>
              <w:binding name="B" type="t:P">
                <s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
                <w:operation name="Do"><s:operation/><w:input><s:body use="literal"/></w:input></w:operation>
              </w:binding>
              <w:service name="S"><w:port name="P" binding="t:B"><s:address location="http://a.example/"/></w:port></w:service>
            </w:definitions>
            """;

    private OneElementWsdl() {}

    /** Writes it. */
    static Path write(Path folder, String schema) throws IOException {
        return Files.writeString(folder.resolve("one.wsdl"), WSDL.formatted(schema));
    }
}
