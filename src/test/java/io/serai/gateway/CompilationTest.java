package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.gateway.camel.CompiledRoute;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes part in a route beside its one step keeps it from being compiled. */
class CompilationTest {
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: One, version: '1'}
            servers: [{url: /one/v1}]
            paths:
              /{id}:
                get:
                  operationId: getOne
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {default: {description: any}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            one step           | {to: {uri: 'backend:main'}}                                         | ""
            path of parameters | {to: {uri: 'backend:main/x/{id}', parameters: {query.q: '{id}'}}}   | ""
            """)
    void compiles(String name, String step, String besides) throws Exception {
        assertThat(compile(step, besides)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            two steps           | {setHeader: {name: A, constant: b}}, {to: {uri: 'backend:main'}}    | ""
            a kept answer       | {to: {uri: 'backend:main', variableReceive: v}}                     | ""
            a sent variable     | {to: {uri: 'backend:main', variableSend: id}}                       | ""
            a dynamic step      | {toD: {uri: 'backend:main'}}                                        | ""
            onException         | {to: {uri: 'backend:main'}} | - onException: {exception: [java.lang.Exception], handled: {constant: 'true'}, steps: [{to: {uri: 'problem:not-found'}}]}
            routeConfiguration  | {to: {uri: 'backend:main'}} | - routeConfiguration: {onException: [{onException: {exception: [java.lang.Exception], handled: {constant: 'true'}, steps: [{to: {uri: 'problem:not-found'}}]}}]}
            errorHandler        | {to: {uri: 'backend:main'}} | - errorHandler: {deadLetterChannel: {deadLetterUri: 'log:dead'}}
            onCompletion        | {to: {uri: 'backend:main'}} | - onCompletion: {steps: [{log: {message: done}}]}
            intercept           | {to: {uri: 'backend:main'}} | - intercept: {steps: [{log: {message: step}}]}
            interceptFrom       | {to: {uri: 'backend:main'}} | - interceptFrom: {steps: [{log: {message: in}}]}
            interceptSend       | {to: {uri: 'backend:main'}} | - interceptSendToEndpoint: {uri: 'backend:*', steps: [{log: {message: out}}]}
            """)
    void leavesToCamel(String name, String steps, String besides) throws Exception {
        assertThat(compile(steps, besides)).isNull();
    }

    private CompiledRoute compile(String steps, String besides) throws StartException {
        write(folder, "openapi/one.openapi.yaml", CONTRACT);
        write(
                folder,
                "routes/one.camel.yaml",
                (besides.isEmpty() ? "" : besides + "\n")
                        + "- route: {id: one, from: {uri: 'direct:one.getOne', steps: [" + steps + "]}}\n");
        try (TestGateway gateway = TestGateway.start(folder, Map.of("serai.backend.main.url", "http://127.0.0.1:1"))) {
            return gateway.gateway().generation().served().get(0).compiled();
        }
    }
}
