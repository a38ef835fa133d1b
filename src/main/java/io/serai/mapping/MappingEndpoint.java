package io.serai.mapping;

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

/** Make JSON of the XML that is the message, or XML of its JSON, by a schema of a contract. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "mapping",
        title = "Mapping",
        syntax = "mapping:direction",
        producerOnly = true,
        remote = false,
        category = {Category.TRANSFORMATION})
public class MappingEndpoint extends DefaultEndpoint {
    @UriPath(description = "What the message becomes", enums = "toJson,toXml")
    @Metadata(required = true)
    private String direction = "";

    @UriParam(description = "Component of a contract, as api.Name")
    private @Nullable String schema;

    @UriParam(
            description =
                    "Operation of a contract, as api.operationId: its response when the message is from a backend,"
                            + " else its request body")
    private @Nullable String operation;

    // Without a getter: Camel's services have a getStatus() of their own.
    @UriParam(name = "status", description = "Status of the response that is meant; by default the first good one")
    private @Nullable String responseStatus;

    @UriParam(description = "Root element, as {namespace}name; by default that of the schema")
    private @Nullable String element;

    @UriParam(
            description = "Who has sent the message: what does not fit is 400 for a client, and 502 for a backend. By"
                    + " default a backend for toJson and where a status is given, and a client for toXml",
            enums = "client,backend")
    private @Nullable String from;

    public MappingEndpoint(String uri, MappingComponent component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        if (!direction.equals("toJson") && !direction.equals("toXml")) {
            throw new IllegalArgumentException("'" + direction + "' is no direction; expected toJson or toXml");
        }
        if (from != null && !from.equals("client") && !from.equals("backend")) {
            throw new IllegalArgumentException("from '" + from + "' is not known; expected client or backend");
        }
        MappedMessage message = Objects.requireNonNull(
                        getCamelContext().getRegistry().findSingleByType(ContractMappings.class))
                .find(name());
        return new MappingProducer(this, direction.equals("toJson") ? reading(message) : writing(message));
    }

    /** The message that the options mean. */
    public MessageName name() {
        return new MessageName(
                orEmpty(schema), orEmpty(operation), orEmpty(responseStatus), isFromBackend(), orEmpty(element));
    }

    private boolean isFromBackend() {
        return from == null ? responseStatus != null || direction.equals("toJson") : from.equals("backend");
    }

    private Translation reading(MappedMessage message) {
        return isFromBackend() ? new AnswerToJson(message) : new RequestToJson(message);
    }

    private Translation writing(MappedMessage message) {
        return new JsonBodyToXml(message, isFromBackend());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("mapping: is a step, not a start of a route");
    }

    public String getDirection() {
        return direction;
    }

    public void setDirection(String direction) {
        this.direction = direction;
    }

    public @Nullable String getSchema() {
        return schema;
    }

    public void setSchema(@Nullable String schema) {
        this.schema = schema;
    }

    public @Nullable String getOperation() {
        return operation;
    }

    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    public void setStatus(@Nullable String status) {
        this.responseStatus = status;
    }

    public @Nullable String getElement() {
        return element;
    }

    public void setElement(@Nullable String element) {
        this.element = element;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
