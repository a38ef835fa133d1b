package io.serai.mapping;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of breaches, once for each place and kind, however many messages have it. */
public final class BreachLog implements Consumer<Breach> {
    private static final Logger LOG = LoggerFactory.getLogger(BreachLog.class);
    private static final int MOST_TOLD = 1000;

    private final String where;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * A log.
     *
     * @param where the messages come from, for example {@code operation orders.getOrder}
     */
    public BreachLog(String where) {
        this.where = where;
    }

    @Override
    public void accept(Breach breach) {
        if (told.size() < MOST_TOLD && told.add(breach.kind() + breach.path() + breach.detail())) {
            LOG.warn("{}: the answer differs from the contract: {}; told once", where, breach);
        }
    }
}
