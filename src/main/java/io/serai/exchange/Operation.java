package io.serai.exchange;

import io.serai.exchange.Parameter.Location;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An operation of a contract, compiled when the generation is built.
 *
 * @param api name of the contract, for example {@code orders-v2}
 * @param id operationId
 * @param method upper case
 * @param basePath path of the contract's server, without a slash at the end; may be empty
 * @param path template below the base path, for example {@code /orders/{orderId}}
 * @param parameters all parameters, those of the path item included
 * @param requestTypes media types of the body; empty when the operation takes none
 * @param responseTypes media types by status as written, for example {@code 200}, {@code 2XX} or {@code default}
 * @param responseHeaders lower-case names of the declared response headers
 * @param maxBody bytes of {@code x-max-body}
 */
public record Operation(
        String api,
        String id,
        String method,
        String basePath,
        String path,
        List<Parameter> parameters,
        List<String> requestTypes,
        Map<String, List<String>> responseTypes,
        Set<String> responseHeaders,
        OptionalLong maxBody) {

    /** {@code orders.getOrder}, the name of its route. */
    public String name() {
        return api + "." + id;
    }

    /** {@code direct:orders.getOrder}, where its route begins. */
    public String uri() {
        return "direct:" + name();
    }

    /** The declared parameters of one place. */
    public List<Parameter> parametersIn(Location location) {
        return parameters.stream().filter(p -> p.location() == location).toList();
    }

    /** The status of an answer that says none: the only 2xx of the contract, else 200. */
    public int defaultStatus() {
        List<String> successes = responseTypes.keySet().stream()
                .filter(status -> status.matches("2\\d\\d"))
                .toList();
        return successes.size() == 1 ? Integer.parseInt(successes.get(0)) : 200;
    }

    /** The media types declared for this status, by its number, its class such as 2XX, or the default. */
    public List<String> responseTypesOf(int status) {
        List<String> types = responseTypes.get(Integer.toString(status));
        if (types == null) {
            types = responseTypes.get(status / 100 + "XX");
        }
        return types != null ? types : responseTypes.getOrDefault("default", List.of());
    }
}
