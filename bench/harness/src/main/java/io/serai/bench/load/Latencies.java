package io.serai.bench.load;

import java.util.Arrays;

/** Times of requests in microseconds, every one of them kept. */
final class Latencies {
    private int[] micros = new int[1 << 16];
    private int size;
    private long errors;

    /** Adds an answer that came so long after the request was due. */
    void add(long nanos, int status) {
        if (status < 200 || status > 399) {
            errors++;
            return;
        }
        if (size == micros.length) {
            micros = Arrays.copyOf(micros, 2 * size);
        }
        micros[size++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1000);
    }

    Load.Result result(double seconds, long unanswered) {
        Arrays.sort(micros, 0, size);
        return new Load.Result(size, size / seconds, millis(0.50), millis(0.99), errors + unanswered);
    }

    private double millis(double share) {
        return size == 0 ? 0 : micros[Math.min(size - 1, (int) (share * size))] / 1000.0;
    }
}
