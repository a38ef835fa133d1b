package io.serai.mapping;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A document made to do harm.
 *
 * @param name of the harm
 * @param end what has to become of it
 * @param payload made when it is needed, since some are large
 */
public record Attack(String name, End end, Supplier<byte[]> payload) {

    /** What may become of one; an error of the JVM, or a time without end, never. */
    public enum End {
        REFUSED,
        PARSED,
        EITHER;

        public boolean allows(boolean refused) {
            return this == EITHER || refused == (this == REFUSED);
        }
    }

    static Attack of(String name, End end, Supplier<String> text) {
        return new Attack(name, end, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }
}
