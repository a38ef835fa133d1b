package io.serai.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keep-alive clients that ask for one path as fast as they are answered, and say of every request how it ended. A
 * request whose bytes were sent and that got no complete answer is a failure, whatever the reason.
 */
final class LoadGenerator implements AutoCloseable {
    private final int port;
    private final byte[] request;
    private final String expected;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;
    private volatile boolean refusalsEnd;

    LoadGenerator(int port, String path, String expected, int clients) {
        this.port = port;
        this.expected = expected;
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: load\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(this::client, "load-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /**
     * From now on a connection that is refused ends its client: the server is going away in order. One that the system
     * had taken and the server had not yet is reset, and counts as refused.
     */
    void expectRefusals() {
        refusalsEnd = true;
    }

    int answered() {
        return answered.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private void client() {
        while (!stopping) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(10_000);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                boolean open = true;
                for (int asked = 0; open && !stopping; asked++) {
                    open = ask(socket, in, asked == 0);
                }
            } catch (IOException e) {
                if (refusalsEnd) {
                    return;
                }
                failures.add("connect: " + e);
            }
        }
    }

    /** One request; false when the server closes the connection after it. */
    private boolean ask(Socket socket, InputStream in, boolean first) throws SocketException {
        try {
            socket.getOutputStream().write(request);
            String status = line(in);
            int length = 0;
            boolean close = false;
            for (String field = line(in); !field.isEmpty(); field = line(in)) {
                if (field.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(field.substring(15).strip());
                }
                close |= field.equalsIgnoreCase("Connection: close");
            }
            String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (!status.startsWith("HTTP/1.1 200") || !body.contains(expected)) {
                failures.add(status + " " + body);
            }
            answered.incrementAndGet();
            return !close;
        } catch (SocketException e) {
            if (first && refusalsEnd) {
                throw e;
            }
            failures.add("request: " + e);
            return false;
        } catch (IOException e) {
            failures.add("request: " + e);
            return false;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the connection ended inside an answer, or before it");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    /** Waits until all clients have ended. */
    void join() {
        for (Thread thread : threads) {
            try {
                thread.join(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stopping = true;
        join();
    }
}
