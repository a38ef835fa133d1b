package io.serai.soap.wsdl.merge;

/**
 * What a changed WSDL file means for those who use a contract.
 *
 * @param text for people
 * @param breaking whether clients that did well before may fail
 */
public record Change(String text, boolean breaking) {
    @Override
    public String toString() {
        return (breaking ? "breaks clients: " : "") + text;
    }
}
