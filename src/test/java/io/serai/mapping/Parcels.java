package io.serai.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract of a parcel service, which the tests of mapping and soap share. */
public final class Parcels {
    public static final String CONTRACT = read();

    private Parcels() {}

    private static String read() {
        try {
            return Files.readString(Path.of("src/test/resources/contracts/parcels.openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
