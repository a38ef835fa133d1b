package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractIndexTest {
    private final ContractIndex<String> index = new ContractIndex<>();

    @BeforeEach
    void fill() {
        add("", "GET", "/{anything}");
        add("/orders", "GET", "/");
        add("/orders", "POST", "/");
        add("/orders", "GET", "/{id}");
        add("/orders", "DELETE", "/latest");
        add("/orders", "GET", "/v1/old");
        add("/orders/v1", "GET", "/{id}");
        add("/orders/v1/admin", "PUT", "/");
    }

    @ParameterizedTest
    @CsvSource({
        "/x, GET, ' /{anything}'",
        "/orders, GET, '/orders /'",
        "/orders/, GET, '/orders /'",
        "/orders/7, GET, '/orders /{id}'",
        "/orders/v1/7, GET, '/orders/v1 /{id}'",
        "/orders/v1/admin, PUT, '/orders/v1/admin /'",
        "/orders/v1/admin/, PUT, '/orders/v1/admin /'",
        "/orders/latest, GET, '/orders /{id}'",
        "/orders/v2/, GET, ",
        "/orders/v1, GET, ",
        "/orders/v1/, GET, ",
        "/orders/v1/old, GET, '/orders/v1 /{id}'",
        "/orders/v1/admin, GET, ",
        "/orders/7, get, ",
        "/orders/7, HEAD, ",
        "/ORDERS, GET, ' /{anything}'",
        "/, GET, "
    })
    void takesTheLongestBasePathAndItsMethod(String path, String method, String expected) {
        Match<String> match = candidates(path).find(method);

        assertThat(match == null ? null : match.value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/orders, '[GET, HEAD, OPTIONS, POST]'",
        "/orders/7, '[GET, HEAD, OPTIONS]'",
        "/orders/latest, '[DELETE, GET, HEAD, OPTIONS]'",
        "/orders/v1/admin, '[OPTIONS, PUT]'",
        "/orders/v1/admin/x, []",
        "/a/b, []"
    })
    void tellsTheMethodsOfAPath(String path, String methods) {
        assertThat(candidates(path).allowed()).hasToString(methods);
    }

    @Test
    void hasNoCandidatesWithoutABasePath() {
        ContractIndex<String> nested = new ContractIndex<>();
        nested.add("/a/b", "GET", "/", "x");

        assertThat(nested.candidates(new String[] {"a"})).isNull();
        assertThat(nested.candidates(new String[] {"b"})).isNull();
        assertThat(nested.candidates(new String[0])).isNull();
        assertThat(nested.candidates(new String[] {"a", "b"})).isNotNull();
    }

    private void add(String base, String method, String template) {
        index.add(base, method, template, base + " " + template);
    }

    private ContractIndex.Candidates<String> candidates(String path) {
        return index.candidates(path.substring(1).split("/", -1));
    }
}
