package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.exchange.Operation;
import io.serai.workspace.Position;
import io.serai.workspace.SourceTree;
import java.util.List;

/**
 * One contract of the workspace, read once when the generation is built.
 *
 * @param api name of the file without {@code .openapi.yaml}
 * @param source the file itself, for positions
 * @param document OpenAPI 3.0 or 3.1 with every reference inside the document
 * @param basePath path of the first server, without a slash at the end; may be empty
 * @param operations those that are served and those marked {@code x-internal}
 * @param internal ids of the operations that are only called from routes
 */
public record Contract(
        String api,
        SourceTree source,
        JsonNode document,
        String basePath,
        List<Operation> operations,
        List<String> internal) {

    /** The operations clients can call. */
    public List<Operation> served() {
        return operations.stream()
                .filter(operation -> !internal.contains(operation.id()))
                .toList();
    }

    /** {@code info.title}, or the name of the api. */
    public String title() {
        return document.path("info").path("title").asText(api);
    }

    /** {@code info.version}, or empty. */
    public String version() {
        return document.path("info").path("version").asText("");
    }

    /** What a reference inside the document leads to; the node itself when it is none. */
    public JsonNode resolve(JsonNode node) {
        return new References(document).resolve(node);
    }

    /** Where an operation stands in the file. */
    public Position positionOf(Operation operation) {
        return source.at(
                Pointers.of("paths", operation.path(), operation.method().toLowerCase(java.util.Locale.ROOT)));
    }
}
