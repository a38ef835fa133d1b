package io.serai.bench.load;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;

/** Tells when an HTTP/1.1 answer is complete; keeps its status and the length of its body. One answer at a time. */
final class AnswerParser {
    private static final String END_OF_CHUNKS = "0\r\n\r\n";

    private Buffer head = Buffer.buffer();
    private boolean inBody;
    private boolean chunked;
    private long missing;
    private int status;
    private String tail = "";

    /** Takes what arrived; true when the answer is complete, and the next one may follow. */
    boolean isComplete(Buffer arrived) {
        Buffer body = arrived;
        if (!inBody) {
            head = head.length() == 0 ? arrived : head.appendBuffer(arrived);
            int end = endOfHead(head);
            if (end < 0) {
                return false;
            }
            readHead(head.getString(0, end));
            body = head.getBuffer(end, head.length());
            inBody = true;
        }
        boolean complete = chunked ? endsChunks(body) : (missing -= body.length()) <= 0;
        if (complete) {
            reset();
        }
        return complete;
    }

    int status() {
        return status;
    }

    private void readHead(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        status = Integer.parseInt(lower.substring(9, 12));
        chunked = lower.contains("\r\ntransfer-encoding: chunked");
        int length = lower.indexOf("\r\ncontent-length:");
        missing = 0;
        if (length >= 0) {
            int start = length + "\r\ncontent-length:".length();
            missing = Long.parseLong(
                    lower.substring(start, lower.indexOf('\r', start)).strip());
        }
    }

    /** Nothing is pipelined, so an answer in chunks is over when the last chunk is the last that arrived. */
    private boolean endsChunks(Buffer body) {
        int from = Math.max(0, body.length() - END_OF_CHUNKS.length());
        String seen = tail + body.getString(from, body.length(), "ISO-8859-1");
        tail = seen.substring(Math.max(0, seen.length() - END_OF_CHUNKS.length()));
        return tail.equals(END_OF_CHUNKS);
    }

    private void reset() {
        head = Buffer.buffer();
        inBody = false;
        tail = "";
    }

    private static int endOfHead(Buffer buffer) {
        for (int i = 3; i < buffer.length(); i++) {
            if (buffer.getByte(i) == '\n' && buffer.getByte(i - 1) == '\r' && buffer.getByte(i - 2) == '\n') {
                return i + 1;
            }
        }
        return -1;
    }
}
