package io.serai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies larger than the memory of the process pass through it in both directions. */
class StreamingTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void passesAGigabyteUpAndDownInASmallHeap() throws Exception {
        try (ServerSocket backend = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ChildGateway child = start(backend.getLocalPort())) {
            CompletableFuture<Long> received = new CompletableFuture<>();
            serve(backend, received);

            assertThat(upload(child.port())).startsWith("HTTP/1.1 200");
            assertThat(received.get(60, TimeUnit.SECONDS)).isEqualTo(GIGABYTE);
            assertThat(download(child.port())).isEqualTo(GIGABYTE);
        }
    }

    private ChildGateway start(int backend) throws Exception {
        return new ChildGateway(
                KitWorkspace.in(folder),
                List.of("-Xmx256m", "-XX:MaxDirectMemorySize=64m"),
                List.of(
                        "serai.backend.main.url=http://127.0.0.1:" + backend,
                        "serai.http.host=127.0.0.1",
                        "serai.http.port=0",
                        "serai.management.port=0",
                        "serai.log.access=false"));
    }

    /** The gateway may open a second connection while the first is on its way back to the pool. */
    private static void serve(ServerSocket server, CompletableFuture<Long> received) {
        start(
                () -> {
                    while (true) {
                        Socket socket = server.accept();
                        start(() -> answer(socket, received), received);
                    }
                },
                new CompletableFuture<>());
    }

    /** Takes uploads and sends downloads until the connection ends. */
    private static void answer(Socket connection, CompletableFuture<Long> received) throws Exception {
        try (Socket socket = connection) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            while (true) {
                boolean upload = head(in).startsWith("POST");
                if (upload) {
                    received.complete(take(in, GIGABYTE));
                }
                long length = upload ? 0 : GIGABYTE;
                out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                send(out, length);
            }
        }
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void start(Task task, CompletableFuture<Long> failed) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception e) {
                failed.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static String upload(int port) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("POST /kit/v1/forward/up HTTP/1.1\r\nHost: test\r\nContent-Length: " + GIGABYTE
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            send(socket.getOutputStream(), GIGABYTE);
            return head(socket.getInputStream());
        }
    }

    private static long download(int port) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /kit/v1/forward/down HTTP/1.1\r\nHost: test\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(head(socket.getInputStream())).contains("200").contains("ontent-Length: " + GIGABYTE);
            return take(socket.getInputStream(), GIGABYTE);
        }
    }

    private static String head(InputStream in) throws Exception {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IllegalStateException("the connection ended after: " + head);
            }
            head.append((char) b);
        }
        return head.toString();
    }

    private static void send(OutputStream out, long bytes) throws Exception {
        byte[] piece = new byte[1 << 16];
        for (long left = bytes; left > 0; left -= piece.length) {
            out.write(piece);
        }
    }

    private static long take(InputStream in, long bytes) throws Exception {
        byte[] piece = new byte[1 << 16];
        long seen = 0;
        while (seen < bytes) {
            int read = in.read(piece, 0, (int) Math.min(piece.length, bytes - seen));
            if (read < 0) {
                return seen;
            }
            seen += read;
        }
        return seen;
    }
}
