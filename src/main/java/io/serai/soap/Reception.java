package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.serai.backend.OutboundHeaders;
import io.serai.mapping.ApartException;
import io.serai.mapping.Breach;
import io.serai.mapping.BreachException;
import io.serai.mapping.BreachLog;
import io.serai.mapping.SafeJson;
import io.serai.mapping.SafeXml;
import io.serai.mapping.XmlReason;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the message of what a service answered: typed JSON, or the problem that the contract or the fault says. */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final SoapOperation operation;
    private final AnswerReader reader;
    private final long limit;
    private final @Nullable BreachMetrics metrics;

    /**
     * For the answers to an operation.
     *
     * @param limit of what parts of a message may become together, in bytes
     */
    Reception(SoapOperation operation, long limit, @Nullable BreachMetrics metrics) {
        this.operation = operation;
        this.limit = limit;
        this.metrics = metrics;
        BreachLog log = new BreachLog("operation " + operation.operation().name());
        this.reader = new AnswerReader(operation, breach -> {
            count(breach);
            log.accept(breach);
        });
    }

    /**
     * Replaces the message of an exchange.
     *
     * @param status of the HTTP answer; a fault may come with any
     * @param contentType of the HTTP answer; null when it has none
     * @throws ProblemException for a fault, and 502 when the answer cannot be understood
     */
    void read(Exchange exchange, int status, @Nullable String contentType, Buffer body) throws IOException {
        if (body.length() == 0 && operation.output() == null && status < 300) {
            apply(exchange, null, Map.of());
            return;
        }
        if (body.length() == 0) {
            throw invalid("HTTP status " + status + " with an empty body", null);
        }
        AnswerReader.Result result =
                understood(status, () -> reader.read(SoapMessage.of(body.getBytes(), contentType, limit)));
        if (status >= 400) {
            throw invalid("HTTP status " + status + " without a fault", null);
        }
        checkErrors(result.json());
        apply(exchange, result.json(), result.fields());
    }

    /**
     * Reads an answer while it comes, and writes its JSON while it is made.
     *
     * @param charset of the bytes, or empty
     * @param fields takes those of the HTTP answer, before there is any JSON
     * @throws ProblemException for a fault, and 502 when the answer cannot be understood
     */
    void stream(InputStream body, String charset, Map<String, String> fields, OutputStream json) {
        understood(200, () -> reader.stream(SafeXml.reader(body, charset), fields, json));
    }

    private interface Attempt {
        AnswerReader.Result read() throws XMLStreamException, IOException;
    }

    private AnswerReader.Result understood(int status, Attempt attempt) {
        try {
            AnswerReader.Result result = attempt.read();
            if (result.fault() != null) {
                throw fault(result.fault());
            }
            return result;
        } catch (XMLStreamException | IOException e) {
            throw invalid("HTTP status " + status + ", and cannot be read: " + XmlReason.of(e), null);
        } catch (BreachException e) {
            count(e.breach());
            throw invalid("HTTP status " + status + ": " + e.getMessage(), null);
        } catch (ApartException e) {
            throw invalid("items of an array stand apart, which has to be within hold-response", e);
        }
    }

    private static ProblemException invalid(String reason, @Nullable Throwable cause) {
        return new ProblemException(Problem.of(ProblemType.BACKEND_ANSWER_INVALID), new IOException(reason, cause));
    }

    private ProblemException fault(SoapFault fault) {
        Problem problem = SoapProblems.of(fault, operation);
        if (fault.isOfSecurity()) {
            LOG.error(
                    "operation {}: the service does not take the credentials of this gateway: {}",
                    operation.operation().name(),
                    fault.codes());
        }
        return new ProblemException(problem, new IOException("fault " + fault.codes() + ": " + fault.text()));
    }

    /** What a service tells of its errors in answers that look good. */
    private void checkErrors(@Nullable Buffer json) throws IOException {
        if (operation.errors().isEmpty() || json == null) {
            return;
        }
        JsonNode content = SafeJson.tree(json.getBytes());
        for (DeclaredFault error : operation.errors()) {
            if (error.matches(null, content)) {
                throw new ProblemException(SoapProblems.declared(error, "", MissingNode.getInstance()));
            }
        }
    }

    /** Puts the JSON, a {@code Buffer} or a {@code BodyStream}, and the fields into the message. */
    void apply(Exchange exchange, @Nullable Object json, Map<String, String> fields) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        if (json != null) {
            message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        }
        fields.forEach(message::setHeader);
        OutboundHeaders.takeForAnswered(exchange);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, operation.status());
        message.setBody(json);
    }

    private void count(Breach breach) {
        if (metrics != null) {
            metrics.count(operation.operation(), breach.kind());
        }
    }
}
