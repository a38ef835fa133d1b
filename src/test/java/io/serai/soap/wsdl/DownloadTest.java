package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.RawServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** WSDL files of a server, over real sockets. */
class DownloadTest {
    private static final String XSD = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'"
            + " targetNamespace='urn:acme:parcels:v1' elementFormDefault='qualified'>"
            + "<xs:element name='CancelParcel'><xs:complexType><xs:sequence><xs:element name='number' type='xs:long'/>"
            + "</xs:sequence></xs:complexType></xs:element></xs:schema>";

    private static final String WSDL = """
            <w:definitions name='Cancel' targetNamespace='urn:acme:parcels:v1' xmlns:p='urn:acme:parcels:v1'
                xmlns:w='http://schemas.xmlsoap.org/wsdl/' xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'
                xmlns:xs='http://www.w3.org/2001/XMLSchema'>
              <w:types><xs:schema><xs:import namespace='urn:acme:parcels:v1' schemaLocation='%s'/></xs:schema></w:types>
              <w:message name='Cancel'><w:part name='body' element='p:CancelParcel'/></w:message>
              <w:portType name='Parcels'><w:operation name='Cancel'><w:input message='p:Cancel'/></w:operation></w:portType>
              <w:binding name='Soap' type='p:Parcels'>
                <soap:binding style='document' transport='http://schemas.xmlsoap.org/soap/http'/>
                <w:operation name='Cancel'><w:input><soap:body use='literal'/></w:input></w:operation>
              </w:binding>
              <w:service name='CancelService'><w:port name='P' binding='p:Soap'>
                <soap:address location='http://localhost:1/x'/></w:port></w:service>
            </w:definitions>
            """;

    private static RawServer server(String schemaLocation) {
        return new RawServer((request, socket, out) -> {
            out.write(
                    switch (request.target()) {
                        case "/ws/parcels?wsdl" ->
                            RawServer.message("302 Found", "Location: /moved/parcels?wsdl\r\n", "");
                        case "/moved/parcels?wsdl" ->
                            RawServer.message("200 OK", "Content-Type: text/xml\r\n", WSDL.formatted(schemaLocation));
                        case "/moved/parcels?xsd=1" -> RawServer.message("200 OK", "", XSD);
                        case "/loop" -> RawServer.message("302 Found", "Location: /loop\r\n", "");
                        case "/secure" -> RawServer.message("302 Found", "Location: https://127.0.0.1:1/x\r\n", "");
                        case "/file" -> RawServer.message("302 Found", "Location: file:///etc/passwd\r\n", "");
                        default -> RawServer.message("404 Not Found", "", "");
                    });
            return true;
        });
    }

    private static WsdlImport importOf(String address, boolean network) {
        return new WsdlImport(address, new WsdlImport.Options(null, null, null, true, network), step -> {});
    }

    @Test
    void importsWhatAnAddressHasAndItsImportsBesideIt() throws Exception {
        try (RawServer server = server("parcels?xsd=1")) {
            WsdlImport wsdl = importOf(server.url() + "/ws/parcels?wsdl", true);
            WsdlImport.Result result = wsdl.run().get(0);

            assertThat(result.api()).isEqualTo("cancel");
            assertThat(result.refused()).isEmpty();
            assertThat(result.notes()).isEmpty();
            assertThat(result.operations()).isEqualTo(1);
            assertThat(wsdl.files())
                    .extracting(KeptFile::address)
                    .containsExactly(server.url() + "/ws/parcels?wsdl", server.url() + "/moved/parcels?xsd=1");
        }
    }

    @Test
    void fetchesNothingWithoutPermission() throws Exception {
        try (RawServer server = server("parcels?xsd=1")) {
            assertThatThrownBy(() ->
                            importOf(server.url() + "/ws/parcels?wsdl", false).run())
                    .isInstanceOf(ImportException.class)
                    .hasMessage(server.url() + "/ws/parcels?wsdl is on the network; expected a file, or --network");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void readsNoFilesOfThisMachineForAServer() throws Exception {
        Path file = Files.createTempFile("schema", ".xsd");
        Files.writeString(file, XSD);
        try (RawServer server = server(file.toUri().toString())) {
            WsdlImport.Result result =
                    importOf(server.url() + "/ws/parcels?wsdl", true).run().get(0);

            assertThat(result.operations()).isZero();
            assertThat(String.join("\n", result.notes())).contains("is no address of HTTP");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void followsFewRedirectsAndNoneToAnotherScheme() throws Exception {
        try (RawServer server = server("")) {
            assertThatThrownBy(() -> importOf(server.url() + "/loop", true).run())
                    .hasMessageEndingWith("/loop: redirects more than 5 times");
            assertThat(server.requests()).hasSize(6);
            for (String target : List.of("/secure", "/file")) {
                assertThatThrownBy(() -> importOf(server.url() + target, true).run())
                        .isInstanceOf(ImportException.class)
                        .hasMessageContaining("which is of another scheme");
            }
            assertThatThrownBy(() -> importOf(server.url() + "/none", true).run())
                    .hasMessageEndingWith("/none: the server answers 404; expected 200 and a file");
        }
    }

    @Test
    void waitsForNobody() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, socket, out) -> {
            if (request.target().equals("/drip")) {
                out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                while (!over.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    out.write(' ');
                    out.flush();
                }
            }
            over.await();
            return false;
        })) {
            Download download = new Download(Duration.ofMillis(300), Duration.ofMillis(600));
            assertThatThrownBy(() -> download.fetch(server.url() + "/silent", 1000))
                    .isInstanceOf(ImportException.class)
                    .hasMessageContaining("/silent: cannot be fetched: SocketTimeoutException");
            assertThatThrownBy(() -> download.fetch(server.url() + "/drip", 1000))
                    .hasMessageContaining("/drip: cannot be fetched: IOException: it takes too long");
        } finally {
            over.countDown();
        }
    }

    @Test
    void stopsReadingWhatIsTooLarge() throws Exception {
        try (RawServer server = RawServer.answering("200 OK", "", "x".repeat(100_000))) {
            Download download = new Download(Duration.ofSeconds(5), Duration.ofSeconds(5));
            assertThat(download.fetch(server.url() + "/large", 1000).content().length)
                    .isBetween(1001, 40_000);
        }
    }
}
