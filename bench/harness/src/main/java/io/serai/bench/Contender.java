package io.serai.bench;

import java.net.URI;

/**
 * A program that stands between the load and the upstream.
 *
 * @param name for the tables
 * @param program its process
 * @param address what the load asks for
 * @param readyMillis from the start of the process to the first 200
 */
public record Contender(String name, Program program, URI address, long readyMillis) {
    /** The same program, asked for something else. */
    public Contender at(String path) {
        return new Contender(name, program, address.resolve(path), readyMillis);
    }
}
