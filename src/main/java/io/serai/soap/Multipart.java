package io.serai.soap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a multipart body apart (RFC 2046, section 5.1). A body that does not end with its last delimiter is refused. */
final class Multipart {
    private static final int MOST_PARTS = 1000;
    private static final int LONGEST_BOUNDARY = 200;

    private final byte[] body;
    private final byte[] delimiter;
    private final List<MimePart> parts = new ArrayList<>();

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The parts of a body, in their order; at least one.
     *
     * @throws IOException when it is not whole, or not what its type says
     */
    static List<MimePart> read(byte[] body, String boundary) throws IOException {
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw new IOException("the answer has several parts, and no usable boundary");
        }
        Multipart multipart = new Multipart(body, boundary);
        multipart.read();
        return multipart.parts;
    }

    private void read() throws IOException {
        int start = -1;
        for (int at = next(0); at >= 0; at = next(at + 1)) {
            if (start >= 0) {
                add(start, at);
            }
            int after = at + delimiter.length;
            if (isLast(after)) {
                if (parts.isEmpty()) {
                    break;
                }
                return;
            }
            start = lineEnd(after);
        }
        throw new IOException(
                parts.isEmpty() && start < 0
                        ? "the answer has no part with the boundary that its type names"
                        : "the parts of the answer do not end");
    }

    private void add(int start, int end) throws IOException {
        if (parts.size() == MOST_PARTS) {
            throw new IOException("the answer has more than " + MOST_PARTS + " parts");
        }
        // The line break before a delimiter belongs to it.
        int to = end > start && body[end - 1] == '\n' ? end - 1 : end;
        to = to > start && to < end && body[to - 1] == '\r' ? to - 1 : to;
        parts.add(MimePart.of(new Slice(body, start, to)));
    }

    /** The next delimiter at the beginning of a line; -1 when there is none. */
    private int next(int from) {
        for (int at = from; at <= body.length - delimiter.length; at++) {
            if (body[at] == '-' && (at == 0 || body[at - 1] == '\n') && isDelimiter(at)) {
                return at;
            }
        }
        return -1;
    }

    /** One boundary may be the beginning of another line: white space, a line break or two hyphens have to follow. */
    private boolean isDelimiter(int at) {
        for (int i = 0; i < delimiter.length; i++) {
            if (body[at + i] != delimiter[i]) {
                return false;
            }
        }
        int after = at + delimiter.length;
        return after < body.length && " \t\r\n".indexOf(body[after]) >= 0 || isLast(after);
    }

    private boolean isLast(int after) {
        return after + 1 < body.length && body[after] == '-' && body[after + 1] == '-';
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < body.length && body[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, body.length);
    }
}
