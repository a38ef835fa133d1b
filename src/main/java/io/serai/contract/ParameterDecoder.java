package io.serai.contract;

import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import io.serai.exchange.Parameter.Location;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes and types the declared parameters of a request, once. Compiled for one operation. */
public final class ParameterDecoder {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,1000}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,500}(\\.\\d{1,500})?([eE][+-]?\\d{1,3})?");

    private final List<Parameter> query;
    private final List<Parameter> headers;
    private final List<Parameter> cookies;
    private final Map<String, Parameter> path;

    public ParameterDecoder(Operation operation) {
        this.query = operation.parametersIn(Location.QUERY);
        this.headers = operation.parametersIn(Location.HEADER);
        this.cookies = operation.parametersIn(Location.COOKIE);
        this.path = new LinkedHashMap<>();
        operation.parametersIn(Location.PATH).forEach(p -> path.put(p.name(), p));
    }

    /**
     * The values by parameter name, typed as the contract says as far as their text allows; absent parameters have
     * their default or are left out. Of parameters with the same name the one in the path wins, then the one in the
     * query, the header, the cookie: nothing a client adds replaces what the path says.
     *
     * @param rawQuery as it stands in the target, or null
     * @param header looks a request header up by name
     * @param cookie looks a cookie up by name
     * @throws MalformedTextException when a percent escape is no UTF-8
     */
    public Map<String, Object> decode(
            Match<?> match,
            @Nullable String rawQuery,
            Function<String, @Nullable String> header,
            Function<String, @Nullable String> cookie) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < match.names().size(); i++) {
            Parameter parameter = path.get(match.names().get(i));
            if (parameter != null) {
                values.put(
                        parameter.name(), typed(parameter.type(), match.values().get(i)));
            }
        }
        if (!query.isEmpty()) {
            decodeQuery(rawQuery == null ? Map.of() : QueryString.parse(rawQuery), values);
        }
        headers.forEach(parameter -> put(parameter, header.apply(parameter.name()), values));
        cookies.forEach(parameter -> put(parameter, cookie.apply(parameter.name()), values));
        return values;
    }

    private void decodeQuery(Map<String, List<String>> given, Map<String, Object> values) {
        for (Parameter parameter : query) {
            List<String> texts = given.get(parameter.name());
            if (texts != null && parameter.type().equals("array")) {
                values.putIfAbsent(parameter.name(), new ArrayList<>(texts));
            } else {
                put(parameter, texts == null ? null : texts.get(0), values);
            }
        }
    }

    private static void put(Parameter parameter, @Nullable String text, Map<String, Object> values) {
        Object value = text == null ? parameter.fallback() : typed(parameter.type(), text);
        if (value != null) {
            values.putIfAbsent(parameter.name(), value);
        }
    }

    private static Object typed(String type, String text) {
        if (type.equals("integer") && INTEGER.matcher(text).matches()) {
            BigInteger number = new BigInteger(text);
            return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
        }
        if (type.equals("number") && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        return text;
    }
}
