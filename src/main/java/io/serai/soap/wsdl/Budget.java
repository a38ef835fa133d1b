package io.serai.soap.wsdl;

/**
 * How much is made of one import at most: what is small in a file may be without end when its references are followed.
 */
final class Budget {
    /** Of a small file. */
    private static final int LEAST = 100_000;

    /** Of a file for a further part; those of real life have far fewer parts. */
    private static final int BYTES = 8;

    private final long most;
    private long left;

    /**
     * A budget.
     *
     * @param bytes of the files
     */
    Budget(long bytes) {
        this.most = LEAST + bytes / BYTES;
        this.left = most;
    }

    /** Told before each part of a contract. */
    void spend() {
        if (--left < 0) {
            throw new ExceededException(most);
        }
    }

    /** Ends an import. */
    static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ExceededException(long most) {
            super("its types have more than " + most + " parts when their references are followed; expected fewer");
        }
    }
}
