package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.serai.problem.Violation;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** XML of the JSON of a client or a backend: what does not fit is 400 with all its places, or 502. */
final class JsonBodyToXml implements Translation {
    private final MappedMessage message;
    private final boolean fromBackend;

    JsonBodyToXml(MappedMessage message, boolean fromBackend) {
        this.message = message;
        this.fromBackend = fromBackend;
    }

    @Override
    public String mediaType() {
        return "application/xml; charset=utf-8";
    }

    @Override
    public Buffer translate(byte[] body) throws IOException {
        XmlOutput xml = new XmlOutput();
        try (JsonParser json = SafeJson.parser(body)) {
            List<Violation> violations = new ArrayList<>();
            BodyWriter.write(json, message.mapping(), xml, violations);
            if (!violations.isEmpty()) {
                throw new ProblemException(
                        Problem.of(ProblemType.INVALID_REQUEST).withErrors(violations));
            }
        } catch (JsonProcessingException e) {
            ProblemException unreadable = BodyWriter.unreadable(e);
            throw fromBackend ? AnswerToJson.invalid(reason(unreadable.problem()), unreadable) : unreadable;
        } catch (ProblemException e) {
            throw fromBackend ? AnswerToJson.invalid(reason(e.problem()), e) : e;
        }
        return xml.toBuffer();
    }

    private static String reason(Problem problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : problem.errors().get(0).pointer() + " "
                        + problem.errors().get(0).detail();
    }
}
