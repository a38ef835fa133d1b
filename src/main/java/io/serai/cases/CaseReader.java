package io.serai.cases;

import io.serai.exchange.Operation;
import io.serai.workspace.Finding;
import io.serai.workspace.FindingException;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads one case file (docs/testing.md). */
final class CaseReader {
    private static final String[] REQUEST_KEYS = {"method", "path", "headers", "ignore", "body", "xml", "text", "file"};
    private static final String[] ANSWER_KEYS = {
        "status", "headers", "delay", "disconnect", "body", "xml", "text", "file"
    };
    private static final String[] RESPONSE_KEYS = {"status", "headers", "ignore", "body", "xml", "text", "file"};

    private final Workspace workspace;
    private final Set<String> backends;
    private final Findings findings;

    /**
     * A reader.
     *
     * @param backends that the settings know
     */
    CaseReader(Workspace workspace, Set<String> backends, Findings findings) {
        this.workspace = workspace;
        this.backends = backends;
        this.findings = findings;
    }

    /** The case of a file; something like it when there are findings. */
    Optional<Case> read(Path file, String id, Operation operation) {
        String name = workspace.name(file);
        SourceTree source;
        try {
            source = SourceTree.read(file, name);
        } catch (FindingException e) {
            findings.add(e.finding());
            return Optional.empty();
        }
        BodyReader bodies = new BodyReader(workspace, Objects.requireNonNull(file.getParent()));
        CasePart root = CasePart.at(source, "", findings, "description", "request", "backend", "response");
        CasePart request = root.part("request", RequestReader.KEYS);
        List<BackendCall> calls = new ArrayList<>();
        root.parts("backend", "name", "optional", "request", "response").forEach(part -> calls.add(call(part, bodies)));
        CasePart response = root.part("response", RESPONSE_KEYS);
        return Optional.of(new Case(
                operation,
                id,
                name,
                Objects.requireNonNullElse(root.text("description"), ""),
                new RequestReader(operation, bodies).read(request),
                calls,
                new ExpectedResponse(response.status(0), message(response, bodies))));
    }

    private BackendCall call(CasePart part, BodyReader bodies) {
        String name = Objects.requireNonNullElse(part.text("name"), "");
        if (!backends.contains(name)) {
            part.add(Finding.of(Rule.BACKEND_UNKNOWN, part.position("name"), "backend '" + name + "' has no address")
                    .expecting("expected a name of the settings serai.backend.<name>.url")
                    .suggesting(name, backends));
        }
        CasePart request = part.part("request", REQUEST_KEYS);
        return new BackendCall(
                name,
                new ExpectedRequest(request.text("method"), request.text("path"), message(request, bodies)),
                answer(part.part("response", ANSWER_KEYS), bodies),
                part.flag("optional"));
    }

    private static CannedAnswer answer(CasePart part, BodyReader bodies) {
        Map<String, String> headers = new LinkedHashMap<>();
        part.scalars("headers").forEach((name, value) -> value.ifPresent(text -> headers.put(name, text)));
        return new CannedAnswer(
                part.status(200), headers, bodies.read(part), part.duration("delay"), part.flag("disconnect"));
    }

    private static ExpectedMessage message(CasePart part, BodyReader bodies) {
        return new ExpectedMessage(part.scalars("headers"), bodies.read(part), new IgnoredPaths(part.texts("ignore")));
    }
}
