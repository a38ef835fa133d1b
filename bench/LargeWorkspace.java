import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a large workspace: so many APIs, so many operations, each with a route of three steps and a call of a backend.
 *
 * <p>{@code java bench/LargeWorkspace.java DIR APIS OPERATIONS URL}, where URL is that of the backend.
 */
class LargeWorkspace {
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("usage: java LargeWorkspace.java DIR APIS OPERATIONS URL");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        int apis = Integer.parseInt(arguments[1]);
        int operations = Integer.parseInt(arguments[2]);
        for (int api = 0; api < apis; api++) {
            int first = operations * api / apis;
            write(folder, "api" + api, operations * (api + 1) / apis - first);
        }
        Files.writeString(folder.resolve("application.properties"), "serai.backend.main.url=" + arguments[3] + "\n");
    }

    private static void write(Path folder, String api, int operations) throws IOException {
        StringBuilder contract = new StringBuilder("""
                openapi: 3.0.3
                info: {title: API %1$s, version: 1.0.0}
                servers: [{url: /%1$s/v1}]
                paths:
                """.formatted(api));
        StringBuilder routes = new StringBuilder();
        for (int i = 0; i < operations; i++) {
            contract.append("""
                      /things%1$d/{id}:
                        get:
                          operationId: getThing%1$d
                          parameters:
                            - {name: id, in: path, required: true, schema: {type: string}}
                            - {name: limit, in: query, schema: {type: integer}}
                          responses:
                            '200':
                              description: The thing.
                              content:
                                application/json:
                                  schema:
                                    type: object
                                    properties: {id: {type: string}, name: {type: string}, size: {type: number}}
                    """.formatted(i));
            routes.append("""
                    - route:
                        id: %1$s-getThing%2$d
                        from:
                          uri: direct:%1$s.getThing%2$d
                          steps:
                            - setHeader: {name: X-Thing, expression: {simple: {expression: '${variable.id}'}}}
                            - choice:
                                when:
                                  - expression: {simple: {expression: "${variable.id} == 'none'"}}
                                    steps:
                                      - to: problem:not-found
                            - to: backend:main/things/{id}
                    """.formatted(api, i));
        }
        Files.createDirectories(folder.resolve("openapi"));
        Files.createDirectories(folder.resolve("routes"));
        Files.writeString(folder.resolve("openapi/" + api + ".openapi.yaml"), contract);
        Files.writeString(folder.resolve("routes/" + api + ".camel.yaml"), routes);
    }
}
