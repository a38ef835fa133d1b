package io.serai.gateway.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serai.gateway.lint.Reasons;
import io.serai.workspace.Finding;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Explains why Camel cannot read an entry of a YAML file, with the names it would have understood. */
final class YamlDslSchema {
    private static final String STEPS = "org.apache.camel.model.ProcessorDefinition";

    private @Nullable JsonNode schema;

    Finding explain(String file, @Nullable SourceTree tree, MarkedYamlEngineException error) {
        Position position = error.getProblemMark()
                .map((Mark mark) -> new Position(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Position.of(file));
        String problem = String.valueOf(error.getProblem());
        if (problem.startsWith("Unknown node id: ")) {
            String name = problem.substring("Unknown node id: ".length());
            return Finding.of(Rule.ROUTE_STEP_UNKNOWN, position, "unknown step '" + name + "'")
                    .expecting("expected a step of Camel")
                    .suggesting(name, names(STEPS));
        }
        if (problem.startsWith("Unsupported field: ")) {
            String name = problem.substring("Unsupported field: ".length());
            return Finding.of(Rule.ROUTE_SYNTAX, position, "unknown key '" + name + "'")
                    .expecting("expected a key of this step")
                    .suggesting(name, allNames());
        }
        return Finding.of(Rule.ROUTE_SYNTAX, position, Reasons.sentence(problem));
    }

    private List<String> names(String definition) {
        List<String> names = new ArrayList<>();
        schema().path("items")
                .path("definitions")
                .path(definition)
                .path("properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private List<String> allNames() {
        List<String> names = new ArrayList<>();
        schema().path("items").path("definitions").fieldNames().forEachRemaining(type -> names.addAll(names(type)));
        return names;
    }

    /** 800 KB, read only when there is something to explain. */
    private JsonNode schema() {
        JsonNode loaded = schema;
        if (loaded == null) {
            try (InputStream in = YamlDslSchema.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
                loaded = new ObjectMapper().readTree(in);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            schema = loaded;
        }
        return loaded;
    }
}
