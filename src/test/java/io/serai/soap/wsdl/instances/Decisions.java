package io.serai.soap.wsdl.instances;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Decides what an instance has where a schema leaves the choice. Counts how often it was asked at each place, so that
 * several instances together take every way.
 */
public final class Decisions {
    private static final int MOST_ITEMS = 3;

    private final Map<Object, Integer> taken = new IdentityHashMap<>();
    private final Map<Object, Integer> counted = new IdentityHashMap<>();
    private final Map<Object, Integer> picked = new IdentityHashMap<>();
    private final Random random;
    private Style style = Style.LEAST;

    /** How an instance is made. */
    public enum Style {
        /** What has to be there. */
        LEAST,
        /** All that may be there. */
        MOST,
        /** Each way in turn. */
        ROTATED,
        /** By the seed. */
        RANDOM
    }

    public Decisions(long seed) {
        this.random = new Random(seed);
    }

    public void begin(Style next) {
        style = next;
    }

    private static int next(Map<Object, Integer> asked, Object place) {
        return asked.merge(place, 1, Integer::sum) - 1;
    }

    /** Whether something optional is there. */
    boolean takes(Object place) {
        return switch (style) {
            case LEAST -> false;
            case MOST -> true;
            case ROTATED -> next(taken, place) % 2 == 0;
            case RANDOM -> random.nextBoolean();
        };
    }

    /** Whether something rare is there. */
    boolean takesRarely(Object place, int times) {
        return switch (style) {
            case LEAST -> false;
            case MOST, ROTATED -> next(taken, place) % times == times - 1;
            case RANDOM -> random.nextInt(times) == 0;
        };
    }

    /** How often something is there. */
    long count(Object place, long least, long most) {
        long upper = Math.max(least, Math.min(most, MOST_ITEMS));
        return switch (style) {
            case LEAST -> least;
            case MOST -> upper;
            case ROTATED -> upper == least ? least : least + next(counted, place) % (upper - least + 1);
            case RANDOM -> least + random.nextInt((int) (upper - least) + 1);
        };
    }

    /** One of so many ways. */
    int pick(Object place, int of) {
        if (of <= 1) {
            return 0;
        }
        return switch (style) {
            case LEAST -> 0;
            case MOST, ROTATED -> next(picked, place) % of;
            case RANDOM -> random.nextInt(of);
        };
    }
}
