package io.serai.gateway;

/** The version of this program. */
public final class Version {
    /** Of the jar's manifest; {@code dev} when run from classes. */
    public static final String NUMBER = number();

    private Version() {}

    private static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
