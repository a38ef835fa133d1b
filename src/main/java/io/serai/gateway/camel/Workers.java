package io.serai.gateway.camel;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of blocking routes: one virtual thread for each exchange on Java 21 and newer, a sized pool on Java 17.
 * Built once for the process.
 */
public final class Workers {
    private Workers() {}

    /**
     * The executor of the process.
     *
     * @param size of the pool on Java 17; as many exchanges may wait for one of its threads
     */
    public static ExecutorService create(int size) {
        ExecutorService virtual = virtualThreads();
        return virtual != null ? virtual : pool(size);
    }

    /** The byte code is for Java 17, so the factory of Java 21 is looked up by its name, once. */
    private static @org.jspecify.annotations.Nullable ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ExecutorService pool(int size) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(size), task -> {
                    Thread thread = new Thread(task, "serai-worker-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
