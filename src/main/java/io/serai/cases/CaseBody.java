package io.serai.cases;

/** A body of a case: to be sent, or to be compared. */
sealed interface CaseBody permits JsonBody, XmlBody, PlainBody {
    byte[] bytes();

    /** Sent unless the case says another one. */
    String mediaType();

    /**
     * Adds what differs.
     *
     * @param type the media type of what came, or empty
     */
    void compare(byte[] actual, String type, Differences differences);
}
