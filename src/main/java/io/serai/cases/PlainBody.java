package io.serai.cases;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A body whose bytes are compared as they are. */
@SuppressWarnings("ArrayRecordComponent")
record PlainBody(byte[] bytes, String mediaType) implements CaseBody {
    private static final int BEFORE = 20;

    static PlainBody of(String text) {
        return new PlainBody(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    }

    @Override
    public void compare(byte[] actual, String type, Differences differences) {
        int at = Arrays.mismatch(bytes, actual);
        if (at >= 0) {
            String place = at <= BEFORE ? "" : "from byte " + (at - BEFORE);
            differences.add(place.isEmpty() ? "body" : "body " + place, from(bytes, at), from(actual, at));
        }
    }

    private static String from(byte[] bytes, int at) {
        int start = Math.max(0, at - BEFORE);
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return bytes.length == 0 ? Differences.NOTHING : JsonBody.quoted(text);
    }
}
