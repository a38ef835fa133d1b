package io.serai.mapping;

/** Something that narrows the values of a simple type (XML Schema part 2, section 4.3). Holds no state of a message. */
interface Facet {
    /**
     * Whether a value is allowed.
     *
     * @param text with the value, that of JSON and that of XML alike
     * @param start of the value
     */
    boolean accepts(char[] text, int start, int length);

    /** What a value has to be, as a sentence about it: "must have at most 10 characters". */
    String expectation();
}
