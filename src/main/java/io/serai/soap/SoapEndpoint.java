package io.serai.soap;

import io.serai.backend.Backend;
import io.serai.backend.BackendPost;
import io.serai.backend.Backends;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Call a SOAP operation: the JSON of the message goes out as an envelope, and the answer comes back as JSON. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "soap",
        title = "SOAP",
        syntax = "soap:operation",
        producerOnly = true,
        category = {Category.HTTP})
public class SoapEndpoint extends DefaultEndpoint {
    @UriPath(description = "Operation of a contract that has x-soap, as api.operationId")
    @Metadata(required = true)
    private String operation = "";

    @UriParam(description = "Name of the backend, that of its settings; by default that of the API")
    private @Nullable String backend;

    @UriParam(
            description = "One part alone: write makes the envelope of the message, call sends the envelope that is the"
                    + " message, read makes JSON of the envelope that is the message",
            enums = "write,call,read")
    private @Nullable String part;

    @UriParam(
            description = "Time to the head of the answer, such as 2s or 500ms; by default that of the backend",
            javaType = "java.time.Duration")
    private long timeout;

    public SoapEndpoint(String uri, SoapComponent component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() throws Exception {
        SoapOperations known =
                Objects.requireNonNull(getCamelContext().getRegistry().findSingleByType(SoapOperations.class));
        SoapOperation soap = known.find(operation)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + operation + "' is no operation of a contract that has x-soap"));
        SoapPart wanted = part == null ? SoapPart.ALL : SoapPart.of(part);
        BackendPost post = wanted.calls()
                ? BackendPost.of(getCamelContext(), backendOf(soap), timeout > 0 ? Duration.ofMillis(timeout) : null)
                : null;
        return new SoapProducer(this, soap, wanted, post, wanted.writes() ? blocks(soap) : List.of(), limits(soap));
    }

    private Backend backendOf(SoapOperation soap) {
        return Backends.of(getCamelContext(), backend == null ? soap.operation().api() : backend);
    }

    /** Messages that are read alone need not have a backend. */
    private AnswerLimits limits(SoapOperation soap) {
        Backends known = getCamelContext().getRegistry().findSingleByType(Backends.class);
        return known.find(backend == null ? soap.operation().api() : backend)
                .map(named -> AnswerLimits.of(named.settings()))
                .orElse(AnswerLimits.WITHOUT_BACKEND);
    }

    private List<HeaderBlock> blocks(SoapOperation soap) {
        List<HeaderBlock> blocks = new ArrayList<>();
        SoapExtensions extensions = soap.extensions();
        if (extensions.addressing()) {
            blocks.add(new Addressing(
                    soap.action(), backendOf(soap).settings().url().get(0)));
        }
        if (extensions.security() != SecurityToken.NONE) {
            Backend named = backendOf(soap);
            blocks.add(new WsSecurity(extensions.security(), named.settings().wss(), named.name()));
        }
        return blocks;
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("soap: is a step, not a start of a route");
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation;
    }

    public @Nullable String getBackend() {
        return backend;
    }

    public void setBackend(@Nullable String backend) {
        this.backend = backend;
    }

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }

    public long getTimeout() {
        return timeout;
    }

    /** Milliseconds; 0 for that of the backend. */
    public void setTimeout(long timeout) {
        this.timeout = timeout;
    }
}
