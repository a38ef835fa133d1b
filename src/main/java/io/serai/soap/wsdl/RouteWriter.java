package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes the routes of a contract's operations: one call of the service each, for people to add their own steps to. */
public final class RouteWriter {
    private static final String ROUTE = """

            - route:
                from:
                  uri: direct:%1$s.%2$s
                  steps:
                    - to:
                        uri: soap:%1$s.%2$s
                        parameters: {backend: %1$s}
            """;

    private RouteWriter() {}

    /**
     * The text of {@code routes/<api>.camel.yaml}.
     *
     * @param contract whose operations all are called by {@code soap:}
     */
    public static String yaml(String api, JsonNode contract) {
        StringBuilder text =
                new StringBuilder("# Calls of the SOAP service behind openapi/" + api + ".openapi.yaml.\n");
        for (JsonNode path : contract.path("paths")) {
            for (JsonNode operation : path) {
                text.append(ROUTE.formatted(api, operation.path("operationId").asText()));
            }
        }
        return text.toString();
    }
}
