package io.serai.telemetry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.slf4j.LoggerFactory;

/**
 * Writes one line for each request, without ever making an event loop wait: a single thread takes the lines from a
 * bounded queue. When the target is too slow, lines are dropped and their number is written as soon as there is room.
 */
public final class AccessLog implements AutoCloseable {
    private static final int QUEUE = 64 * 1024;

    /** Characters that most lines have room in. */
    private static final int LINE = 1024;

    /** The writer looks by itself: to be woken for each line would cost more than the line. */
    private static final long PAUSE_NANOS = 5_000_000;

    private final BlockingQueue<byte[]> lines = new ArrayBlockingQueue<>(QUEUE);
    private final LongAdder dropped = new LongAdder();
    private final BiConsumer<Observation, StringBuilder> format;

    /** One for each event loop. */
    private final ThreadLocal<StringBuilder> text = ThreadLocal.withInitial(() -> new StringBuilder(LINE));

    private final OutputStream out;
    private final Thread writer;
    private volatile boolean stopping;

    /**
     * Starts the writer.
     *
     * @param format appends a line, with its end
     */
    public AccessLog(OutputStream out, BiConsumer<Observation, StringBuilder> format) {
        this.out = out;
        this.format = format;
        this.writer = new Thread(this::write, "serai-access-log");
        writer.setDaemon(true);
        writer.start();
    }

    public void log(Observation observation) {
        StringBuilder line = text.get();
        line.setLength(0);
        format.accept(observation, line);
        if (!lines.offer(line.toString().getBytes(StandardCharsets.UTF_8))) {
            dropped.increment();
        }
    }

    /** Writes what is queued and stops. */
    @Override
    public void close() {
        stopping = true;
        try {
            writer.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<byte[]> batch = new ArrayList<>();
        try {
            while (!stopping || !lines.isEmpty()) {
                if (lines.drainTo(batch) == 0) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                } else {
                    writeAll(batch);
                    batch.clear();
                }
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(AccessLog.class).error("the access log cannot be written", e);
        }
    }

    private void writeAll(List<byte[]> batch) throws IOException {
        for (byte[] line : batch) {
            out.write(line);
        }
        long lost = dropped.sumThenReset();
        if (lost > 0) {
            out.write(("# " + lost + " access-log lines dropped\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }
}
