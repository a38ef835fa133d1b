package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The path under which a contract is served: the path of its first server address. Host and scheme of that address
 * are documentation.
 *
 * @param path without a slash at the end; may be empty
 */
record BasePath(String path) {
    static BasePath of(JsonNode document, SourceTree source, Findings findings) {
        JsonNode servers = document.path("servers");
        String pointer = "/servers/0/url";
        String url = servers.path(0).path("url").asText("/");
        for (var variable : servers.path(0).path("variables").properties()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().path("default").asText(""));
        }
        try {
            String path = new URI(url).getRawPath();
            String trimmed = (path == null ? "" : path).replaceFirst("/+$", "");
            String rooted = trimmed.isEmpty() || trimmed.startsWith("/") ? trimmed : "/" + trimmed;
            check(rooted, url, pointer, source, findings);
            return new BasePath(rooted);
        } catch (URISyntaxException e) {
            findings.add(Finding.of(Rule.CONTRACT_SERVER, source.at(pointer), "'" + url + "' is not an address")
                    .expecting("expected a path such as /orders/v1"));
            return new BasePath("");
        }
    }

    private static void check(String path, String url, String pointer, SourceTree source, Findings findings) {
        if (path.contains("//") || path.contains("/.") || path.contains("%")) {
            findings.add(Finding.of(Rule.CONTRACT_SERVER, source.at(pointer), "'" + url + "' is not a plain path")
                    .expecting("expected a path such as /orders/v1"));
        }
    }
}
