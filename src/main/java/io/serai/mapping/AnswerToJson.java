package io.serai.mapping;

import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** JSON of the XML that a backend has answered; what breaks the contract is 502, with the path in the log alone. */
final class AnswerToJson implements Translation {
    private final MappedMessage message;
    private final BodyReader reader;

    AnswerToJson(MappedMessage message) {
        this.message = message;
        this.reader = new BodyReader(message.strictness(), new BreachLog(message.name()));
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Buffer translate(byte[] body) throws IOException {
        try {
            return RootReading.read(body, reader, message.mapping());
        } catch (XMLStreamException | IOException e) {
            throw invalid("no XML: " + XmlReason.of(e), null);
        } catch (BreachException e) {
            throw invalid(String.valueOf(e.getMessage()), e);
        }
    }

    /** 502, with a reason for the log. */
    static ProblemException invalid(String reason, @Nullable Exception cause) {
        return new ProblemException(Problem.of(ProblemType.BACKEND_ANSWER_INVALID), new IOException(reason, cause));
    }
}
