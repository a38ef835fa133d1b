package io.serai.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what the client of a case sends. */
final class RequestReader {
    static final String[] KEYS = {"method", "path", "parameters", "headers", "body", "xml", "text", "file"};

    private final Operation operation;
    private final BodyReader bodies;

    RequestReader(Operation operation, BodyReader bodies) {
        this.operation = operation;
        this.bodies = bodies;
    }

    ClientRequest read(CasePart part) {
        RequestTarget target = new RequestTarget(operation);
        part.scalarsOrLists("parameters")
                .forEach((name, values) -> parameter(part, name).ifPresent(parameter -> target.add(parameter, values)));
        String path = part.text("path");
        String missing = target.missing();
        if (path == null && missing != null && !part.isBroken()) {
            part.wrong(
                    "parameters", "parameter '" + missing + "' is missing", "expected it, or the whole path in 'path'");
        }
        if (path != null && !path.startsWith("/")) {
            part.wrong("path", "'" + path + "' is no path", "expected the whole path, from its slash on");
        }
        Map<String, String> headers = new LinkedHashMap<>(target.headers());
        part.scalars("headers").forEach((name, value) -> value.ifPresent(text -> headers.put(name, text)));
        String method = part.text("method");
        return new ClientRequest(
                method == null ? operation.method() : method.toUpperCase(Locale.ROOT),
                path == null ? target.target() : path,
                headers,
                bodies.read(part));
    }

    private Optional<Parameter> parameter(CasePart part, String name) {
        Optional<Parameter> found = operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            List<String> known =
                    operation.parameters().stream().map(Parameter::name).toList();
            part.add(Finding.of(
                            Rule.CASE_KEY_UNKNOWN,
                            part.position("parameters/" + name),
                            "operation '" + operation.name() + "' has no parameter '" + name + "'")
                    .expecting(known.isEmpty() ? "it has none" : "expected one of " + String.join(", ", known))
                    .suggesting(name, known));
        }
        return found;
    }

    /** The texts of a parameter. */
    static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(CasePart.plain(item)));
        } else {
            texts.add(CasePart.plain(value));
        }
        return texts;
    }
}
