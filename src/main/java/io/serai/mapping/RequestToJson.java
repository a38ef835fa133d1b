package io.serai.mapping;

import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.serai.problem.Violation;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** JSON of the XML that a client has sent; what does not fit is 400, each thing with the path of its element. */
final class RequestToJson implements Translation {
    private static final int MOST = 100;

    private final MappedMessage message;

    RequestToJson(MappedMessage message) {
        this.message = message;
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Buffer translate(byte[] body) throws IOException {
        List<Violation> violations = new ArrayList<>();
        BodyReader reader = new BodyReader(Strictness.REPORT, breach -> add(breach, violations));
        Buffer json = null;
        try {
            json = RootReading.read(body, reader, message.mapping());
        } catch (XMLStreamException | IOException e) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, unreadable(e)), e);
        } catch (BreachException e) {
            add(e.breach(), violations);
        }
        if (json == null || !violations.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_REQUEST).withErrors(violations));
        }
        return json;
    }

    /** Reading once more, for arrays, tells of the same again. */
    private static void add(Breach breach, List<Violation> violations) {
        Violation violation = new Violation(breach.detail(), null, null, breach.path());
        if (violations.size() < MOST && !violations.contains(violation)) {
            violations.add(violation);
        }
    }

    private static String unreadable(Exception e) {
        return e instanceof XMLStreamException at && at.getLocation() != null
                ? "The body is no XML: line " + at.getLocation().getLineNumber() + ", column "
                        + at.getLocation().getColumnNumber() + "."
                : "The body is no XML.";
    }
}
