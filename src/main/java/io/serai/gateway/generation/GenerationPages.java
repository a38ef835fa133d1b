package io.serai.gateway.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.contract.Contract;
import io.serai.contract.PublishedContract;
import io.serai.gateway.http.Pages;
import io.serai.gateway.lint.RouteModel;
import io.serai.mapping.SafeJson;
import io.serai.problem.Problem;
import io.serai.problem.ProblemEndpoint;
import io.serai.problem.ProblemPage;
import io.serai.problem.ProblemType;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;

/** Makes the pages of a generation: published contracts, their index, and the problems. */
final class GenerationPages {
    private static final ObjectMapper JSON = SafeJson.mapper();
    private static final String HTML = "text/html; charset=utf-8";

    private GenerationPages() {}

    static Pages of(List<Contract> contracts, CamelContext camel) {
        Pages pages = new Pages();
        ObjectNode index = JSON.createObjectNode();
        ArrayNode apis = index.putArray("apis");
        for (Contract contract : contracts) {
            String path = "/openapi/" + contract.api();
            PublishedContract published = new PublishedContract(contract);
            pages.add(path + ".json", "application/json", published::json);
            pages.add(path + ".yaml", "application/yaml", published::yaml);
            apis.addObject()
                    .put("name", contract.api())
                    .put("title", contract.title())
                    .put("version", contract.version())
                    .put("basePath", contract.basePath())
                    .put("contract", path + ".json");
        }
        pages.add("/openapi", "application/json", () -> bytes(index));
        pages.add("/problems", HTML, ProblemPage::index);
        for (ProblemType type : ProblemType.values()) {
            pages.add("/problems/" + type.slug(), HTML, () -> ProblemPage.of(type));
        }
        for (Endpoint endpoint : camel.getEndpoints()) {
            if (RouteModel.scheme(endpoint.getEndpointUri()).equals("problem")
                    && endpoint instanceof ProblemEndpoint problem
                    && ProblemType.of(problem.getName()).isEmpty()) {
                Problem own = problem.template();
                pages.add("/problems/" + own.name(), HTML, () -> ProblemPage.of(own));
            }
        }
        return pages;
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
