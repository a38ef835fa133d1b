package io.serai.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.gateway.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The styles of SOAP against a real stack, each from the WSDL that it tells to the JSON that a client gets. */
class CxfStylesTest {
    private static final LibraryService LIBRARY = new LibraryService();

    @TempDir
    static Path folder;

    static ImportedServices services;

    @BeforeAll
    static void start() throws Exception {
        services = new ImportedServices(folder)
                .add("wrapped", LIBRARY)
                .add("bare", new StyleServices.Bare())
                .add("typed", new StyleServices.TypedParts())
                .add("rpc", new StyleServices.Rpc())
                .add("twelve", new StyleServices.Twelve())
                .start();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    private static HttpResponse<String> post(String target, String body) {
        return services.gateway().post(target, "application/json", body);
    }

    @Test
    void callsWrappedDocuments() {
        assertThat(post("/wrapped/get-book", "{\"isbn\":\"4711\"}").body())
                .isEqualTo("{\"book\":{\"isbn\":\"4711\",\"title\":\"Café & <Größe>\",\"price\":19.90,\"pages\":null,"
                        + "\"authors\":[\"A\",\"B\"]}}");
        assertThat(post("/wrapped/find-books", "{\"limit\":0,\"author\":\"x\"}").body())
                .isEqualTo("{\"book\":[]}");
        assertThat(post("/wrapped/find-books", "{\"limit\":1,\"author\":\"]]>\"}")
                        .body())
                .startsWith("{\"book\":[{\"isbn\":\"]]>\"");
    }

    @Test
    void makesADeclaredFaultItsProblemWithTypedDetail() {
        HttpResponse<String> problem = post("/wrapped/get-book", "{\"isbn\":\"0\"}");

        assertThat(problem.statusCode()).isEqualTo(422);
        assertThat(problem.body())
                .contains("\"type\":\"/problems/book-missing\"", "\"title\":\"BookMissing\"", "\"no book 0\"")
                .contains("\"fault\":{\"BookMissing\":{\"isbn\":\"0\",\"shelves\":3}}");
    }

    @Test
    void keepsWhatTheServiceDidNotDeclareToItself() {
        HttpResponse<String> problem = post("/wrapped/get-book", "{\"isbn\":\"-\"}");

        assertThat(problem.statusCode()).isEqualTo(502);
        assertThat(problem.body()).contains("backend-answer-invalid").doesNotContain("closed");
    }

    @Test
    void passesHeaderPartsInAndOut() {
        HttpResponse<String> lent = TestGateway.send(services.gateway()
                .request("/wrapped/lend")
                .header("Content-Type", "application/json")
                .header("X-reader", "Ada")
                .POST(BodyPublishers.ofString("{\"isbn\":\"4711\"}")));

        assertThat(lent.statusCode()).isEqualTo(200);
        assertThat(lent.headers().firstValue("X-ticket")).contains("7");
    }

    @Test
    void sendsWithoutAnAnswer() throws Exception {
        HttpResponse<String> taken = post("/wrapped/note", "{\"text\":\"hello\"}");

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(LIBRARY.notes.poll(10, TimeUnit.SECONDS)).isEqualTo("hello");
    }

    @Test
    void callsBareDocuments() {
        assertThat(post("/bare/place", "{\"amounts\":[1.50,-2],\"day\":\"2026-03-01+01:00\",\"id\":\"a\"}")
                        .body())
                .isEqualTo("{\"id\":\"a!\",\"amounts\":[1.50,-2],\"day\":\"2026-03-01+01:00\"}");
    }

    @Test
    void callsDocumentsThatAreOneSimpleValue() {
        assertThat(post("/bare/ping", "\"a & b\"").body()).isEqualTo("\"a & b?\"");
        assertThat(post("/bare/ping", "\"\"").body()).isEqualTo("\"?\"");
        assertThat(post("/bare/get-rate", "1.25").body()).isEqualTo("2.5");
        assertThat(post("/bare/get-rate", "\"INF\"").body()).isEqualTo("\"INF\"");
        assertThat(post("/bare/ping", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void callsDocumentsWhosePartsHaveATypeEachAsAnElementOfItsName() {
        assertThat(post("/typed/ping", "\"a\"").body()).isEqualTo("\"a?\"");
        assertThat(post("/typed/repeat", "{\"times\":3,\"text\":\"a\"}").body()).isEqualTo("\"aaa\"");
        assertThat(post("/typed/ping", "3").statusCode()).isEqualTo(400);
    }

    @Test
    void callsProcedures() {
        assertThat(post("/rpc/place", "{\"times\":3,\"order\":{\"id\":\"a\"}}").body())
                .isEqualTo("{\"placed\":{\"id\":\"aaa\",\"amounts\":[]}}");
    }

    @Test
    void speaksVersionTwelve() {
        assertThat(post("/twelve/divide", "{\"a\":7,\"b\":2}").body()).isEqualTo("{\"return\":3}");
        HttpResponse<String> problem = post("/twelve/divide", "{\"a\":7,\"b\":0}");
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.body()).contains("invalid-request", "nothing can be divided by 0");
    }
}
