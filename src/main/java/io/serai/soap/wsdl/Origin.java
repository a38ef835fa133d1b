package io.serai.soap.wsdl;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the files of an import come from. */
interface Origin extends AutoCloseable {
    /** The address of the WSDL file: one of HTTP, or a path with slashes. */
    String start();

    /**
     * The address of a file that another one refers to by a path.
     *
     * @param base address of the other one, which is no address of HTTP
     */
    String resolve(String base, String path);

    /** Why a file that has no address of HTTP cannot be read, for people; empty when it can. */
    String whyNot(String address) throws IOException;

    /** How large such a file says that it is, in bytes. */
    default long size(String address) throws IOException {
        return 0;
    }

    /** At most so many bytes of such a file: what an archive says of the sizes of its files need not be true. */
    byte[] read(String address, int most) throws IOException;

    /** A file that is here whatever its address; null for others. */
    default @Nullable KeptFile kept(String address) {
        return null;
    }

    @Override
    default void close() throws IOException {}
}
