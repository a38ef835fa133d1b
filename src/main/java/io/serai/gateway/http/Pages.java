package io.serai.gateway.http;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the gateway serves by itself under reserved paths. Each page is made when it is asked for the first time. */
public final class Pages {
    private final Map<String, Page> byPath = new HashMap<>();

    public void add(String path, String mediaType, Supplier<byte[]> content) {
        byPath.put(path, new Page(mediaType, content));
    }

    public @Nullable Page find(String path) {
        return byPath.get(path);
    }

    /** A page whose content does not change. */
    public static final class Page {
        private final String mediaType;
        private final Supplier<byte[]> source;
        private volatile @Nullable Buffer content;

        private Page(String mediaType, Supplier<byte[]> source) {
            this.mediaType = mediaType;
            this.source = source;
        }

        public String mediaType() {
            return mediaType;
        }

        public Buffer content() {
            Buffer made = content;
            if (made == null) {
                made = Buffer.buffer(source.get());
                content = made;
            }
            return made;
        }
    }
}
