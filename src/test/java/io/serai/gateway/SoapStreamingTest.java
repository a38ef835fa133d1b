package io.serai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer of a SOAP service that is larger than the memory of the process becomes JSON in it. */
class SoapStreamingTest {
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Items, version: '1'}
            paths:
              /items:
                get:
                  operationId: getItems
                  x-soap: {input: {element: Get}, output: {element: Items}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Items'}}}}}
            components:
              schemas:
                Items:
                  type: object
                  properties:
                    item:
                      type: array
                      items:
                        type: object
                        properties:
                          id: {type: integer, format: int64, xml: {attribute: true}}
                          name: {type: string}
                          price: {type: number, x-xsd-type: decimal}
            """;
    private static final String START =
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><Items>";
    private static final String ITEM =
            "<item id='1234567890'><name>Café &amp; " + "x".repeat(140) + "</name><price>123456789.1200</price></item>";
    private static final String END = "</Items></e:Body></e:Envelope>";
    private static final String JSON =
            "{\"id\":1234567890,\"name\":\"Café & " + "x".repeat(140) + "\",\"price\":123456789.1200}";

    /** 200 MB of XML. */
    private static final int BLOCKS = 200;

    private static final int ITEMS_OF_BLOCK = (1 << 20) / ITEM.length();

    @TempDir
    Path folder;

    @Test
    void makesJsonOfMoreThanItCanHold() throws Exception {
        try (RawServer service = new RawServer((request, socket, out) -> answer(out));
                ChildGateway child = start(service.url())) {
            HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + child.port() + "/items"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(lengthOf(answer.body())).isEqualTo(expected());
        }
    }

    private static long expected() {
        long items = (long) BLOCKS * ITEMS_OF_BLOCK;
        return "{\"item\":[]}".length() + items * (JSON.getBytes(StandardCharsets.UTF_8).length + 1) - 1;
    }

    private static long lengthOf(InputStream body) throws Exception {
        try (body) {
            byte[] piece = new byte[1 << 16];
            long length = 0;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                length += read;
            }
            return length;
        }
    }

    private static boolean answer(OutputStream out) throws Exception {
        byte[] block = ITEM.repeat(ITEMS_OF_BLOCK).getBytes(StandardCharsets.UTF_8);
        long length = START.length() + END.length() + (long) BLOCKS * block.length;
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: " + length + "\r\n\r\n"
                        + START)
                .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < BLOCKS; i++) {
            out.write(block);
        }
        out.write(END.getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    private ChildGateway start(String service) throws Exception {
        TestGateway.write(folder, "openapi/items.openapi.yaml", CONTRACT);
        return new ChildGateway(
                folder,
                List.of("-Xmx64m", "-XX:MaxDirectMemorySize=32m", "-XX:+ExitOnOutOfMemoryError"),
                List.of(
                        "serai.backend.items.url=" + service,
                        "serai.backend.items.max-response=250MB",
                        "serai.backend.items.total-timeout=5m",
                        "serai.api.items.unrouted=soap",
                        "serai.http.host=127.0.0.1",
                        "serai.http.port=0",
                        "serai.management.port=0",
                        "serai.log.access=false"));
    }
}
