package io.serai.exchange;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An allow-list of field names, compiled: finds a name whatever its case, without making a {@code String} of it. Built
 * once, used by many threads.
 */
public final class FieldTable {
    private final AsciiString[] slots;
    private final int mask;

    /** A table of these names; fields are handed on in the spelling they have here. */
    public FieldTable(Collection<String> names) {
        int size = Integer.highestOneBit(Math.max(1, names.size())) << 2;
        this.slots = new AsciiString[size];
        this.mask = size - 1;
        for (String name : names) {
            if (find(name) == null) {
                slots[free(name)] = AsciiString.cached(name);
            }
        }
    }

    private int free(String name) {
        int slot = AsciiString.hashCode(name) & mask;
        while (slots[slot] != null) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The name as the table spells it; null when it is not in the table. */
    public @Nullable CharSequence find(CharSequence name) {
        int slot = AsciiString.hashCode(name) & mask;
        while (slots[slot] != null) {
            if (slots[slot].contentEqualsIgnoreCase(name)) {
                return slots[slot];
            }
            slot = slot + 1 & mask;
        }
        return null;
    }

    /** Adds the fields whose names are in the table. */
    public void copy(MultiMap from, MultiMap to) {
        forEach(from, (name, value) -> {
            CharSequence known = find(name);
            if (known != null) {
                to.add(known, value);
            }
        });
    }

    /** Hands each field over as it is held; the fields of HTTP/1.1 are bytes until somebody wants a {@code String}. */
    public static void forEach(MultiMap fields, BiConsumer<CharSequence, CharSequence> action) {
        if (fields instanceof HttpHeaders held) {
            for (Iterator<Map.Entry<CharSequence, CharSequence>> all = held.iteratorCharSequence(); all.hasNext(); ) {
                Map.Entry<CharSequence, CharSequence> field = all.next();
                action.accept(field.getKey(), field.getValue());
            }
        } else {
            for (Map.Entry<String, String> field : fields) {
                action.accept(field.getKey(), field.getValue());
            }
        }
    }
}
