package io.serai.soap;

import io.serai.backend.Answer;
import io.serai.backend.BackendPost;
import io.serai.exchange.BodyStream;
import io.serai.exchange.Call;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
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
    private final AnswerLimits limits;

    SoapProducer(
            SoapEndpoint endpoint,
            SoapOperation operation,
            SoapPart part,
            @Nullable BackendPost post,
            List<HeaderBlock> blocks,
            AnswerLimits limits) {
        super(endpoint);
        this.operation = operation;
        this.part = part;
        this.post = post == null ? null : post.repeatable(operation.safe());
        this.envelope = new Envelope(operation, blocks);
        this.reception = new Reception(
                operation,
                limits.most(),
                endpoint.getCamelContext().getRegistry().findSingleByType(BreachMetrics.class));
        this.limits = limits;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            SoapRequest message = part.writes() ? envelope.write(exchange) : given(exchange);
            if (post != null) {
                return call(post, exchange, message, callback);
            }
            if (part == SoapPart.WRITE) {
                exchange.getMessage().setBody(message.body());
                exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, message.contentType());
            } else {
                reception.read(exchange, 200, message.contentType(), message.body());
            }
        } catch (IOException | RuntimeException e) {
            exchange.setException(e);
        }
        callback.done(true);
        return true;
    }

    /** The message that a step before has made. */
    private SoapRequest given(Exchange exchange) {
        Buffer body = exchange.getMessage().getBody(Buffer.class);
        if (body == null) {
            throw new IllegalStateException("the message is no envelope; expected XML");
        }
        String type = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, "", String.class);
        boolean kept = part == SoapPart.READ || MediaType.of(type).name().equals("multipart/related");
        return new SoapRequest(body, kept ? type : operation.version().contentType(operation.action()));
    }

    private boolean call(BackendPost to, Exchange exchange, SoapRequest message, AsyncCallback callback) {
        return to.post(
                Call.of(exchange),
                fields -> addFields(fields, message),
                message.body(),
                held(exchange),
                (answer, doneSync) -> {
                    if (answer.succeeded() && answer.result().body() instanceof BodyStream stream) {
                        LargeAnswer large = large(exchange, answer.result(), stream, callback);
                        onWorker(large, exchange, callback);
                    } else if (isTooLarge(answer) && Context.isOnEventLoopThread()) {
                        onWorker(
                                () -> {
                                    finish(exchange, answer);
                                    resume(exchange, callback);
                                },
                                exchange,
                                callback);
                    } else {
                        finish(exchange, answer);
                        callback.done(doneSync);
                    }
                });
    }

    /**
     * How much of an answer is awaited before the client gets something; 0 for all of it. All is what a later step, errors
     * inside good answers, references within the answer and a thread that waits itself need.
     */
    private long held(Exchange exchange) {
        Call call = Call.of(exchange);
        boolean streams = part == SoapPart.ALL
                && limits.streams()
                && operation.output() != null
                && !operation.encoded()
                && operation.errors().isEmpty()
                && call != null
                && call.streamsAnswer()
                && Context.isOnEventLoopThread();
        return streams ? limits.held() : 0;
    }

    private LargeAnswer large(Exchange exchange, Answer answer, BodyStream body, AsyncCallback callback) {
        return new LargeAnswer(
                reception,
                exchange,
                Objects.requireNonNull(Call.of(exchange)),
                body,
                MediaType.of(answer.headers().get("Content-Type")).parameter("charset"),
                limits,
                () -> resume(exchange, callback));
    }

    private void onWorker(Runnable task, Exchange exchange, AsyncCallback callback) {
        try {
            workers().execute(task);
        } catch (RejectedExecutionException e) {
            exchange.setException(e);
            callback.done(false);
        }
    }

    private boolean isTooLarge(AsyncResult<Answer> result) {
        return part.reads()
                && result.succeeded()
                && result.result().body() instanceof Buffer body
                && (body.length() > LOOP_BYTES || isMultipart(result.result()));
    }

    /** A small message may refer to its parts often. */
    private static boolean isMultipart(Answer answer) {
        return MediaType.of(answer.headers().get("Content-Type")).name().equals("multipart/related");
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
        return Objects.requireNonNull(getEndpoint()
                .getCamelContext()
                .getRegistry()
                .lookupByNameAndType("serai-workers", ExecutorService.class));
    }

    private void addFields(MultiMap fields, SoapRequest message) {
        fields.set("Content-Type", message.contentType());
        if (operation.version() == SoapVersion.V1_1) {
            fields.set("SOAPAction", '"' + operation.action() + '"');
        }
        fields.set("Accept", "text/xml, application/soap+xml, multipart/related");
    }

    private void finish(Exchange exchange, AsyncResult<Answer> result) {
        try {
            if (result.failed()) {
                exchange.setException(result.cause());
            } else if (part.reads()) {
                Answer answer = result.result();
                Buffer body = answer.body() instanceof Buffer buffer ? buffer : Buffer.buffer();
                reception.read(exchange, answer.status(), answer.headers().get("Content-Type"), body);
            } else {
                exchange.getMessage().setBody(result.result().body());
                exchange.getMessage()
                        .setHeader(Exchange.HTTP_RESPONSE_CODE, result.result().status());
                exchange.getMessage()
                        .setHeader(
                                Exchange.CONTENT_TYPE, result.result().headers().get("Content-Type"));
            }
        } catch (IOException | RuntimeException e) {
            // Whatever it is: nobody else would end the exchange.
            exchange.setException(e);
        }
    }
}
