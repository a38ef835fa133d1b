package io.serai.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.contract.Contract;
import io.serai.gateway.generation.Generation;
import io.serai.gateway.generation.Served;
import io.serai.mapping.SafeJson;
import java.util.Collection;

/** What the process says about itself: version, configuration, APIs and operations. Never a value of a setting. */
final class InfoPage {
    private static final ObjectMapper JSON = SafeJson.mapper();

    private final Collection<String> overridden;

    /** The keys whose values come from outside the workspace. */
    InfoPage(Collection<String> overridden) {
        this.overridden = overridden;
    }

    String json(Generation generation, ReloadStatus reload) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", Version.NUMBER);
        root.put("java", Runtime.version().toString());
        ObjectNode shown = root.putObject("generation");
        shown.put("id", generation.id());
        shown.put("builtAt", generation.builtAt().toString());
        shown.put("openRequests", generation.open());
        ObjectNode digests = shown.putObject("digests");
        digests.put("workspace", generation.digest().workspace());
        digests.put("lib", generation.digest().lib());
        digests.put("jar", generation.digest().jar());
        digests.put("overrides", generation.digest().overrides());
        ArrayNode keys = root.putArray("overriddenKeys");
        overridden.stream().sorted().forEach(keys::add);
        addReload(root.putObject("lastLoad"), reload);
        ArrayNode apis = root.putArray("apis");
        generation.contracts().forEach(contract -> addApi(apis.addObject(), contract, generation));
        return root.toPrettyString();
    }

    private static void addReload(ObjectNode node, ReloadStatus reload) {
        node.put("at", reload.at().toString());
        node.put("result", reload.accepted() ? "accepted" : "refused");
        ArrayNode findings = node.putArray("findings");
        reload.findings().forEach(finding -> findings.add(finding.toString()));
    }

    private static void addApi(ObjectNode node, Contract contract, Generation generation) {
        node.put("name", contract.api());
        node.put("title", contract.title());
        node.put("version", contract.version());
        node.put("basePath", contract.basePath());
        ArrayNode operations = node.putArray("operations");
        for (Served served : generation.served()) {
            if (served.operation().api().equals(contract.api())) {
                operations
                        .addObject()
                        .put("id", served.operation().id())
                        .put("method", served.operation().method())
                        .put("path", served.operation().path())
                        .put("route", served.entry().routeId())
                        .put("mode", served.entry().plan().mode().label())
                        .put("because", served.entry().plan().decidedBy());
            }
        }
    }
}
