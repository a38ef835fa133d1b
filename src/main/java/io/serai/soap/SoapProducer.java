package io.serai.soap;

import io.serai.backend.Answer;
import io.serai.backend.BackendPost;
import io.serai.exchange.Call;
import io.serai.problem.ProblemException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** Writes the envelope, posts it, and reads the answer. Large answers are read on a worker, not on an event loop. */
final class SoapProducer extends DefaultAsyncProducer {
    /** What an event loop reads itself. */
    private static final int LOOP_BYTES = 256 * 1024;

    private final SoapOperation operation;
    private final SoapPart part;
    private final @Nullable BackendPost post;
    private final Envelope envelope;
    private final Reception reception;

    SoapProducer(
            SoapEndpoint endpoint,
            SoapOperation operation,
            SoapPart part,
            @Nullable BackendPost post,
            List<HeaderBlock> blocks) {
        super(endpoint);
        this.operation = operation;
        this.part = part;
        this.post = post;
        this.envelope = new Envelope(operation, blocks);
        this.reception = new Reception(operation);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            Buffer message = part.writes() ? envelope.write(exchange) : body(exchange);
            if (post != null) {
                return call(post, exchange, message, callback);
            }
            if (part == SoapPart.WRITE) {
                exchange.getMessage().setBody(message);
                exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, contentType());
            } else {
                reception.read(exchange, 200, message);
            }
        } catch (IOException | RuntimeException e) {
            exchange.setException(e);
        }
        callback.done(true);
        return true;
    }

    private static Buffer body(Exchange exchange) {
        Buffer body = exchange.getMessage().getBody(Buffer.class);
        if (body == null) {
            throw new IllegalStateException("the message is no envelope; expected XML");
        }
        return body;
    }

    private boolean call(BackendPost to, Exchange exchange, Buffer message, AsyncCallback callback) {
        return to.post(Call.of(exchange), this::addFields, message, (answer, doneSync) -> {
            if (isTooLarge(answer) && Context.isOnEventLoopThread()) {
                workers().execute(() -> {
                    finish(exchange, answer);
                    resume(exchange, callback);
                });
            } else {
                finish(exchange, answer);
                callback.done(doneSync);
            }
        });
    }

    private boolean isTooLarge(AsyncResult<Answer> result) {
        return part.reads()
                && result.succeeded()
                && result.result().body() instanceof Buffer body
                && body.length() > LOOP_BYTES;
    }

    /** Goes on where the request lives. */
    private static void resume(Exchange exchange, AsyncCallback callback) {
        Call call = Call.of(exchange);
        if (call == null) {
            callback.done(false);
        } else {
            call.context().runOnContext(v -> callback.done(false));
        }
    }

    private ExecutorService workers() {
        return java.util.Objects.requireNonNull(getEndpoint()
                .getCamelContext()
                .getRegistry()
                .lookupByNameAndType("serai-workers", ExecutorService.class));
    }

    private void addFields(MultiMap fields) {
        fields.set("Content-Type", contentType());
        if (operation.version() == SoapVersion.V1_1) {
            fields.set("SOAPAction", '"' + operation.action() + '"');
        }
        fields.set("Accept", "text/xml, application/soap+xml, multipart/related");
    }

    private String contentType() {
        return operation.version().contentType(operation.action());
    }

    private void finish(Exchange exchange, AsyncResult<Answer> result) {
        try {
            if (result.failed()) {
                exchange.setException(result.cause());
            } else if (part.reads()) {
                Answer answer = result.result();
                Buffer body = answer.body() instanceof Buffer buffer ? buffer : Buffer.buffer();
                reception.read(exchange, answer.status(), body);
            } else {
                exchange.getMessage().setBody(result.result().body());
                exchange.getMessage()
                        .setHeader(Exchange.HTTP_RESPONSE_CODE, result.result().status());
            }
        } catch (IOException | ProblemException e) {
            exchange.setException(e);
        }
    }
}
