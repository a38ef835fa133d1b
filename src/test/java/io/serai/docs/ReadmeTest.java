package io.serai.docs;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.demo.DemoGateway;
import io.serai.gateway.Check;
import io.serai.gateway.TestGateway;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what a reader gets. */
class ReadmeTest {
    private static final MarkdownFile README = MarkdownFile.read(Path.of("README.md"));

    /** A file of the example: its name in the sentence before, then the text. */
    private static final Pattern FILE = Pattern.compile("(?s)`hello/([\\w./-]+)` [^`]*?\\n\\n```yaml\\n(.*?)```");

    /** A call with what it prints; addresses of the README are those of the default port. */
    private static final Pattern CALL = Pattern.compile("(?s)\\$ curl (?:-i )?http://localhost:8080(\\S+)\\n(.*)");

    @TempDir
    Path hello;

    @Test
    void smallestApiAnswersWhatIsPrinted() throws Exception {
        String section = README.section("The smallest API");
        List<MatchResult> files = FILE.matcher(section).results().toList();
        files.forEach(file -> write(hello, file.group(1), file.group(2)));
        MatchResult call = call(section);

        assertThat(files)
                .extracting(file -> file.group(1))
                .containsExactly("openapi/hello.openapi.yaml", "routes/hello.camel.yaml");
        assertThat(section).contains("$ ./serai check hello\nno findings\n");
        assertThat(Check.run(new Workspace(hello), Map.of(), Map.of(), false)
                        .findings()
                        .list())
                .isEmpty();
        try (TestGateway gateway = TestGateway.start(hello, Map.of())) {
            HttpResponse<String> answer = gateway.get(call.group(1));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body() + "\n").isEqualTo(call.group(2));
        }
    }

    @Test
    void demoAnswersWhatIsPrinted() throws Exception {
        MatchResult call = call(README.section("Try it"));
        try (DemoGateway demo = DemoGateway.start(Map.of())) {
            // From the socket: the order and the spelling of the fields are printed too.
            String answer = get(demo.gateway().port(), call.group(1));

            assertThat(answer.replace("\r\n", "\n") + "\n").isEqualTo(call.group(2));
        }
    }

    private static String get(int port, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                assertThat(next).as("after %s", head).isNotNegative();
                head.append((char) next);
            }
            int length = Integer.parseInt(head.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
            return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
    }

    private static MatchResult call(String section) {
        return MarkdownFile.blocks(section).stream()
                .flatMap(block -> CALL.matcher(block).results())
                .findFirst()
                .orElseThrow();
    }
}
