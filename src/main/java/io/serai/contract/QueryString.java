package io.serai.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries in the form of HTML forms: pairs separated by ampersands. */
public final class QueryString {
    private QueryString() {}

    /**
     * The decoded values of each name, in their order.
     *
     * @param raw as it stands in the target, without the question mark
     * @throws MalformedTextException when a percent escape is no UTF-8
     */
    public static Map<String, List<String>> parse(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int from = 0;
        while (from <= raw.length()) {
            int end = raw.indexOf('&', from);
            if (end < 0) {
                end = raw.length();
            }
            if (end > from) {
                String pair = raw.substring(from, end);
                int equals = pair.indexOf('=');
                String name = PercentDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), true);
                String value = equals < 0 ? "" : PercentDecoder.decode(pair.substring(equals + 1), true);
                values.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
            }
            from = end + 1;
        }
        return values;
    }
}
