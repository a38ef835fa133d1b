package io.serai.cli;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    private static final String ENVELOPE = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>"
            + "<Depot>Graz</Depot></e:Header><e:Body>%s</e:Body></e:Envelope>";

    @TempDir
    Path folder;

    @BeforeEach
    void contract() {
        write(folder, "openapi/pings.openapi.yaml", """
                openapi: 3.1.0
                info: {title: Pings, version: '1'}
                paths:
                  /pings:
                    post:
                      operationId: ping
                      x-soap:
                        input:
                          element: Ping
                          headers: [{element: Tenant, from: 'header:X-Tenant', required: true, schema: {type: integer}}]
                        output: {element: Pong, headers: [{element: Depot, to: 'header:X-Depot'}]}
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Ping'}}}}
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Ping'}}}
                components:
                  schemas:
                    Ping: {type: object, properties: {n: {type: integer}}}
                """);
    }

    private SeraiCommand.Outcome convert(String input, String direction, String... more) {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(
                new String[] {"convert", "--workspace", folder.toString(), "pings.ping", direction},
                0,
                arguments,
                0,
                5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return SeraiCommand.run(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    @Test
    void writesBlocksOfTheHeaderThatAreGiven() {
        assertThat(convert("{\"n\":1}", "request", "--header", "x-tenant: 7").out())
                .contains("<soapenv:Header><Tenant ", ">7</Tenant></soapenv:Header><soapenv:Body>");
        assertThat(convert("{\"n\":1}", "request", "--header", "X-Tenant: x").out())
                .contains("\"in\":\"header\",\"name\":\"X-Tenant\"");
        assertThat(convert("{\"n\":1}", "request").out())
                .contains("<soapenv:Body>")
                .doesNotContain("Header");
    }

    @Test
    void tellsBlocksOfTheHeaderOfAnAnswer() {
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThat(convert(ENVELOPE.formatted("<Pong><n>1</n></Pong>"), "response")
                            .out())
                    .isEqualToIgnoringNewLines("{\"n\":1}");
        } finally {
            System.setErr(before);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("X-Depot: Graz");
    }

    @Test
    void printsTheProblemWithItsReason() {
        SeraiCommand.Outcome wrong = convert("<Pong><n>x</n></Pong>", "response");

        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.out())
                .startsWith("{\"type\":\"/problems/backend-answer-invalid\"")
                .contains("\"detail\":\"/Pong/n: 'n' is 'x', but must be an integer (near line 1, column ");
        assertThat(convert("", "response").out()).contains("it ends before its first element");
        assertThat(convert("<!DOCTYPE a><a/>", "response").out()).contains("a DOCTYPE is not allowed (line 1");
        assertThat(convert("<Ping><n>x</n></Ping>", "request", "--in", "xml").out())
                .startsWith("{\"type\":\"/problems/invalid-request\"");
    }

    @Test
    void writesProblemsBesideMessagesOfABatch() throws Exception {
        write(folder, "in/good.json", "{\"n\":1}");
        write(folder, "in/wrong.json", "{\"n\":\"x\"}");
        write(folder, "in/good.json.problem.json", "{}");

        SeraiCommand.Outcome all =
                convert("", "request", "--batch", folder.resolve("in").toString());

        assertThat(all.exit()).isEqualTo(1);
        assertThat(folder.resolve("in/good.json.xml")).exists();
        assertThat(folder.resolve("in/good.json.problem.json")).doesNotExist();
        assertThat(Files.readString(folder.resolve("in/wrong.json.problem.json")))
                .contains("#/n");
        assertThat(convert(folder.resolve("in/none.json") + "\n", "request", "--batch", "-")
                        .out())
                .contains("none.json: {", "there is no such file");
    }
}
