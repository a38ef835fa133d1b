package io.serai.cases;

/**
 * Something that is not as a case expects it.
 *
 * @param where for example {@code response} or {@code backend orders request}
 * @param path in it, for example {@code status} or {@code /lines/0/sku}; may be empty
 * @param expected shortened
 * @param actual shortened
 */
public record Difference(String where, String path, String expected, String actual) {
    /** Where it is, in one line. */
    public String place() {
        return path.isEmpty() ? where : where + " " + path;
    }
}
