package io.serai.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where this program keeps what makes later starts fast: {@code serai/} in the cache folder of the user
 * (XDG Base Directory Specification). Everything in it can be deleted at any time.
 *
 * @param root that may be missing, and that nobody may be able to write
 */
record CacheFolder(Path root) {
    /** The folder of this user; empty when there is none. */
    static Optional<CacheFolder> of(Map<String, String> environment) {
        return absolute(environment.get("XDG_CACHE_HOME"))
                .or(() -> absolute(environment.get("HOME")).map(home -> home.resolve(".cache")))
                .map(cache -> new CacheFolder(cache.resolve("serai")));
    }

    /** The specification wants relative paths to be ignored. */
    private static Optional<Path> absolute(@Nullable String path) {
        return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
    }

    /** Byte code of Java route files. */
    Path routes() {
        return root.resolve("routes");
    }
}
