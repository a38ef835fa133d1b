package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes contracts as YAML, in the order of their members. */
public final class ContractText {
    private static final int WIDTH = 120;
    private static final int DIGITS = 40;

    private ContractText() {}

    public static String yaml(JsonNode document) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                // That of all who read it: texts such as 01 and no need quotes.
                .setSchema(new QuotedSchema())
                .build();
        return new Dump(settings).dumpToString(plain(document));
    }

    private static Object plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.properties().forEach(member -> map.put(member.getKey(), plain(member.getValue())));
            return map;
        }
        if (node instanceof ArrayNode array) {
            List<Object> list = new ArrayList<>();
            array.forEach(item -> list.add(plain(item)));
            return list;
        }
        Object value = SchemaType.value(node);
        if (value instanceof BigDecimal number
                && number.scale() <= 0
                && number.precision() - number.scale() <= DIGITS) {
            // 1 and not !!float '1'.
            return number.toBigIntegerExact();
        }
        return value == null ? Optional.empty() : value;
    }
}
