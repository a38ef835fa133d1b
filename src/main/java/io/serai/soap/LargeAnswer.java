package io.serai.soap;

import io.serai.exchange.BodyStream;
import io.serai.exchange.Call;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is too large to be held: a worker makes JSON of it while its bytes come and the client takes the JSON. What
 * is wrong with its beginning is a problem; what is wrong later breaks the connection of the client, which so never gets
 * the end of a wrong answer.
 */
final class LargeAnswer implements Runnable, JsonOutput.Commit {
    private final Reception reception;
    private final Exchange exchange;
    private final Call call;
    private final BodyStream body;
    private final String charset;
    private final AnswerLimits limits;
    private final Runnable goOn;
    private final AnswerInput input;
    private final JsonOutput output;
    private final Map<String, String> fields = new HashMap<>();

    /**
     * An answer that is not read yet.
     *
     * @param charset of its bytes, or empty
     * @param goOn goes on with the exchange
     */
    LargeAnswer(
            Reception reception,
            Exchange exchange,
            Call call,
            BodyStream body,
            String charset,
            AnswerLimits limits,
            Runnable goOn) {
        this.reception = reception;
        this.exchange = exchange;
        this.call = call;
        this.body = body;
        this.charset = charset;
        this.limits = limits;
        this.goOn = goOn;
        this.input = new AnswerInput(call.context(), limits.most());
        this.output = new JsonOutput(call.context(), this);
    }

    @Override
    public void run() {
        call.cancellation().onCancel(() -> output.fail(new IOException("the request is over")));
        input.receive(body);
        Throwable failure = new IllegalStateException("the answer was not read to its end");
        try {
            reception.stream(input, charset, fields, output);
            Buffer all = output.finish();
            failure = null;
            if (all != null) {
                reception.apply(exchange, all, fields);
                goOn.run();
            }
        } catch (ProblemException e) {
            failure = input.failure() == null ? e : incomplete(input.failure());
        } catch (IOException | RuntimeException e) {
            failure = e;
        } finally {
            end(failure);
        }
    }

    private void end(@Nullable Throwable failure) {
        if (failure == null) {
            return;
        }
        output.fail(failure);
        if (!output.isCommitted()) {
            exchange.setException(failure);
            goOn.run();
        }
    }

    private static ProblemException incomplete(@Nullable Throwable cause) {
        return new ProblemException(Problem.of(ProblemType.BACKEND_ANSWER_INCOMPLETE), cause);
    }

    @Override
    public boolean isDue() {
        return input.position() >= limits.held();
    }

    @Override
    public void go(Buffer first, ReadStream<Buffer> rest) {
        reception.apply(exchange, new BodyStream(first, rest, -1), fields);
        goOn.run();
    }
}
