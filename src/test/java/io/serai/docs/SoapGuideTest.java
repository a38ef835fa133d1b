package io.serai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawServer;
import io.serai.cli.SeraiCommand;
import io.serai.gateway.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/soap.md, as they stand there: from a WSDL file to an answer, and a message through the mapping. */
class SoapGuideTest {
    private static final MarkdownFile PAGE = MarkdownFile.read(Path.of("docs/soap.md"));
    private static final List<String> FIRST = MarkdownFile.blocks(PAGE.section("From WSDL to curl"));
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private static final String ANSWER = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'"
            + " xmlns:p='urn:acme:parcels:v1' xmlns:c='urn:acme:common:v1'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><e:Body><p:GetParcelResponse id='1001'>"
            + "<p:weight unit='kg'>2.500</p:weight><p:collected xsi:nil='true'/><p:Labels/>"
            + "<p:vehicle xsi:type='p:Truck'><p:plate>G-1</p:plate><p:axles>3</p:axles></p:vehicle>"
            + "</p:GetParcelResponse></e:Body></e:Envelope>";

    @TempDir
    Path folder;

    @Test
    void leadsFromAFileToAnAnswer() throws Exception {
        importsAsThePageSays();

        try (RawServer service = new RawServer((request, socket, out) -> {
                    out.write(RawServer.message("200 OK", "Content-Type: text/xml\r\n", ANSWER));
                    return true;
                });
                TestGateway gateway = TestGateway.start(
                        folder.resolve("shop"), Map.of("serai.backend.parcel.url", service.url() + "/ws/parcels"))) {
            HttpResponse<String> response = curl(gateway, command("curl"));

            assertThat(response.body()).startsWith("{\"id\":1001,\"weight\":{\"unit\":\"kg\",\"value\":2.500}");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(service.last().target()).isEqualTo("/ws/parcels");
            assertThat(service.last().text()).contains(":reference>A-17</");
        }
    }

    @Test
    void convertsMessages() throws Exception {
        importsAsThePageSays();
        Files.writeString(folder.resolve("request.json"), "{\"reference\":\"A-17\"}");
        Files.writeString(folder.resolve("response.xml"), ANSWER);
        String[] commands =
                MarkdownFile.blocks(PAGE.section("Trying a message")).get(0).split("\n");

        assertThat(serai(commands[0]).out()).contains("<soapenv:Body>", ":reference>A-17</");
        assertThat(serai(commands[1]).out()).startsWith("{\"id\":1001,");
    }

    private void importsAsThePageSays() throws Exception {
        String wsdl = Files.readString(Path.of("src/test/resources/wsdl/parcels.wsdl"))
                .replace("http://localhost:9999/", "http://legacy.example/");
        Files.writeString(folder.resolve("parcels.wsdl"), wsdl);

        assertThat(serai(command("serai import")).exit()).isZero();
        assertThat(folder.resolve("shop/application.properties")).hasContent(FIRST.get(1));
        assertThat(SeraiCommand.run(
                                "test", "--workspace", folder.resolve("shop").toString())
                        .exit())
                .isZero();
    }

    private static String command(String start) {
        return FIRST.get(0)
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    /** Runs a command of the page, whose files are in the folder. */
    private SeraiCommand.Outcome serai(String command) throws Exception {
        List<String> words = words(command.replaceFirst(" < .*", ""));
        words.remove(0);
        words.replaceAll(word -> word.equals("shop") || word.endsWith(".wsdl")
                ? folder.resolve(word).toString()
                : word);
        int from = command.indexOf(" < ");
        byte[] input = from < 0
                ? new byte[0]
                : Files.readAllBytes(folder.resolve(command.substring(from + 3).strip()));
        return SeraiCommand.run(input, words.toArray(String[]::new));
    }

    private static HttpResponse<String> curl(TestGateway gateway, String command) {
        List<String> words = words(command);
        String field = words.get(words.indexOf("-H") + 1);
        String body = words.get(words.indexOf("-d") + 1);
        String target = words.get(words.size() - 1).replaceFirst("localhost:8080", "");
        return TestGateway.send(gateway.request(target)
                .header(field.split(": ")[0], field.split(": ")[1])
                .POST(BodyPublishers.ofString(body)));
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }
}
