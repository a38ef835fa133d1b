package io.serai.soap;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.exchange.Parameter;
import io.serai.mapping.Mapping;
import io.serai.mapping.SafeJson;
import io.serai.mapping.Samples;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;

/** Makes a sample request: the input of the operation, taken apart into parameters, headers and body. */
final class SampleRequest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SoapOperation operation;
    private final Samples samples;
    private final Map<String, JsonNode> parameters = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    SampleRequest(SoapOperation operation, Samples samples) {
        this.operation = operation;
        this.samples = samples;
    }

    SampleMessages.Request write(CamelContext camel) throws IOException {
        Mapping input = operation.input();
        JsonNode all = input == null ? NODES.objectNode() : SampleMessages.value(input, samples);
        for (SoapHeaderPart part : operation.inputHeaders()) {
            headers.put(part.field(), SampleMessages.field(part, samples));
        }
        takeParameters(all);
        JsonNode body = operation.takesBody() ? all : null;
        SoapRequest request = new Envelope(operation, List.of()).write(exchange(camel, body));
        boolean varies =
                operation.extensions().addressing() || operation.extensions().security() != SecurityToken.NONE;
        return new SampleMessages.Request(
                parameters,
                headers,
                body,
                fields(request),
                varies,
                request.body().getBytes());
    }

    private void takeParameters(JsonNode all) {
        for (Parameter parameter : operation.operation().parameters()) {
            boolean isBlock = parameter.location() == Parameter.Location.HEADER
                    && headers.keySet().stream().anyMatch(field -> field.equalsIgnoreCase(parameter.name()));
            if (isBlock) {
                continue;
            }
            JsonPointer place = JsonPointer.compile(operation
                    .bindings()
                    .getOrDefault(
                            parameter.name(),
                            "/" + parameter.name().replace("~", "~0").replace("/", "~1")));
            JsonNode value = all.at(place);
            if (value.isValueNode() && !value.isNull()) {
                parameters.put(parameter.name(), value);
                if (all.at(place.head()) instanceof ObjectNode object) {
                    object.remove(place.last().getMatchingProperty());
                }
            }
        }
    }

    /** As the gateway writes it: the values of the parameters have the types that the contract says. */
    private Exchange exchange(CamelContext camel, @Nullable JsonNode body) throws IOException {
        Exchange exchange = new DefaultExchange(camel);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        for (Parameter parameter : operation.operation().parameters()) {
            Object fallback = parameter.fallback();
            if (fallback != null) {
                values.putIfAbsent(parameter.name(), fallback);
            }
        }
        exchange.setVariable("parameters", values);
        headers.forEach(exchange.getMessage()::setHeader);
        if (body != null) {
            exchange.getMessage().setBody(Buffer.buffer(SafeJson.mapper().writeValueAsBytes(body)));
        }
        return exchange;
    }

    private Map<String, String> fields(SoapRequest request) {
        if (request.contentType().startsWith("multipart/")) {
            throw new IllegalArgumentException("its binary values leave as parts of their own");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Content-Type", request.contentType());
        if (operation.version() == SoapVersion.V1_1) {
            fields.put("SOAPAction", '"' + operation.action() + '"');
        }
        return fields;
    }
}
