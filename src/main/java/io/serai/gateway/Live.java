package io.serai.gateway;

import io.serai.gateway.generation.Generation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one reference that says which generation serves. */
final class Live {
    private final AtomicReference<@Nullable Generation> current = new AtomicReference<>();

    /** The generation that serves, if the start got so far. */
    Optional<Generation> find() {
        return Optional.ofNullable(current.get());
    }

    /** The generation that serves; there is one as soon as the listener is open. */
    Generation get() {
        Generation generation = current.get();
        if (generation == null) {
            throw new IllegalStateException("nothing is live yet");
        }
        return generation;
    }

    /** Counts a request into the generation that serves. */
    Generation enter() {
        Generation generation = get();
        while (!generation.enter()) {
            generation = get();
        }
        return generation;
    }

    /** Makes another generation serve; from now on the old one gets no further request. */
    @Nullable
    Generation replace(Generation next) {
        Generation old = current.getAndSet(next);
        if (old != null) {
            old.retire();
        }
        return old;
    }
}
