package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenRequestTest {
    @TempDir
    private Path folder;

    private List<WrittenRequest> read(String text) throws IOException {
        return WrittenRequest.read(Files.writeString(folder.resolve("requests.http"), text));
    }

    @Test
    void isReadWithItsPartsWhateverTheEndsOfLines() throws IOException {
        String text = """
                A comment of the file.

                ### one
                GET http://localhost:8080/a/b?c=d

                ###two
                # A comment.

                POST http://localhost:8080/a HTTP/1.1
                Content-Type: text/plain
                X-A: b:c

                # a body

                of lines
                """;
        WrittenRequest one = new WrittenRequest("one", "GET", "http://localhost:8080/a/b?c=d", Map.of(), "");
        WrittenRequest two = new WrittenRequest(
                "two",
                "POST",
                "http://localhost:8080/a",
                Map.of("Content-Type", "text/plain", "X-A", "b:c"),
                "# a body\n\nof lines");

        assertThat(read(text)).containsExactly(one, two);
        assertThat(read(text.replace("\n", "\r\n"))).containsExactly(one, two);
        assertThat(one.target()).isEqualTo("/a/b?c=d");
    }

    @Test
    void isLeftOutWhenItHasNotTheForm() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("### a\n### b\nnothing\n### c\nGET /d\n"))
                .extracting(WrittenRequest::name)
                .containsExactly("c");
        assertThat(WrittenRequest.read(folder.resolve("missing.http"))).isEmpty();
    }

    @Test
    void isACommandForAShell() throws IOException {
        List<WrittenRequest> requests = read("""
                ### get
                GET http://localhost:8080/a/%20

                ### delete
                DELETE http://localhost:8080/a?b

                ### post
                POST http://localhost:8080/
                X-A: b

                {"text": "it's"}
                """);

        assertThat(requests)
                .extracting(request -> request.curl("http://localhost:1"))
                .containsExactly(
                        "curl -i http://localhost:1/a/%20",
                        "curl -i 'http://localhost:1/a?b' -X DELETE",
                        "curl -i http://localhost:1/ -H 'X-A: b' -d '{\"text\": \"it'\\''s\"}'");
    }
}
