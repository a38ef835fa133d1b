package io.serai.soap;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawServer;
import io.serai.contract.ContractText;
import io.serai.gateway.TestGateway;
import io.serai.soap.wsdl.WsdlImport;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of an rpc/encoded service, byte by byte on a socket. */
class EncodedAnswerTest {
    private static final String REFERRED = """
            <e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'
              xmlns:c='http://schemas.xmlsoap.org/soap/encoding/'><e:Body>
            <t:matchResponse xmlns:t='urn:acme:ledger'><result i:type='c:Array'><item href='#1'/></result></t:matchResponse>
            <multiRef id='1' c:root='0'><number>7</number><owner>Größe</owner></multiRef></e:Body></e:Envelope>
            """;

    @TempDir
    private Path folder;

    private RawServer service;
    private TestGateway gateway;
    private String type = "text/xml";
    private byte[] answer = {};

    @BeforeEach
    void start() throws Exception {
        service = new RawServer((request, socket, out) -> {
            String head =
                    "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + answer.length + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(answer);
            return true;
        });
        WsdlImport.Options options = new WsdlImport.Options(null, null, null, false, false);
        WsdlImport.Result ledger = new WsdlImport(Path.of("src/test/resources/wsdl/ledger.wsdl"), options)
                .run()
                .get(0);
        write(folder, "openapi/ledger.openapi.yaml", ContractText.yaml(ledger.contract()));
        gateway = TestGateway.start(
                folder, Map.of("serai.backend.ledger.url", service.url(), "serai.api.ledger.unrouted", "soap"));
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
        service.close();
    }

    private String answered(String said, Charset charset, String text) {
        type = said;
        answer = text.getBytes(charset);
        return gateway.post("/ledger/match", "application/json", "{\"accounts\":[],\"most\":1}")
                .body();
    }

    @Test
    void readsReferencesInTheCharsetThatTheFieldNames() {
        String expected = "{\"result\":[{\"number\":7,\"owner\":\"Größe\"}]}";

        assertThat(answered("text/xml; charset=iso-8859-1", StandardCharsets.ISO_8859_1, REFERRED))
                .isEqualTo(expected);
        assertThat(answered("text/xml; charset=\"ISO-8859-1\"", StandardCharsets.ISO_8859_1, REFERRED))
                .isEqualTo(expected);
        assertThat(answered("text/xml; charset=utf-8", StandardCharsets.UTF_8, REFERRED))
                .isEqualTo(expected);
        assertThat(answered("text/xml", StandardCharsets.UTF_16, REFERRED)).isEqualTo(expected);
    }

    @Test
    void readsAnswersWithoutReferencesInTheirCharset() {
        String plain = REFERRED.replace("<item href='#1'/>", "<item><number>7</number><owner>Größe</owner></item>");

        assertThat(answered("text/xml; charset=iso-8859-1", StandardCharsets.ISO_8859_1, plain))
                .isEqualTo("{\"result\":[{\"number\":7,\"owner\":\"Größe\"}]}");
    }
}
