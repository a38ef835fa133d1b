package io.serai.mapping;

import io.serai.exchange.Call;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Puts the other form of a body into its place. Large ones are translated on a worker, not on an event loop. */
final class MappingProducer extends DefaultAsyncProducer {
    /** What an event loop translates itself. */
    private static final int LOOP_BYTES = 256 * 1024;

    private static final byte[] NOTHING = {};

    private final Translation translation;

    MappingProducer(MappingEndpoint endpoint, Translation translation) {
        super(endpoint);
        this.translation = translation;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        boolean large = exchange.getMessage().getBody() instanceof Buffer body && body.length() > LOOP_BYTES;
        Call call = large && Context.isOnEventLoopThread() ? Call.of(exchange) : null;
        if (call == null) {
            translate(exchange);
            callback.done(true);
            return true;
        }
        workers().execute(() -> {
            translate(exchange);
            call.context().runOnContext(v -> callback.done(false));
        });
        return false;
    }

    private void translate(Exchange exchange) {
        try {
            byte[] body = exchange.getMessage().getBody(byte[].class);
            exchange.getMessage().setBody(translation.translate(body == null ? NOTHING : body));
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, translation.mediaType());
        } catch (IOException | RuntimeException e) {
            exchange.setException(e);
        }
    }

    private ExecutorService workers() {
        return Objects.requireNonNull(getEndpoint()
                .getCamelContext()
                .getRegistry()
                .lookupByNameAndType("serai-workers", ExecutorService.class));
    }
}
