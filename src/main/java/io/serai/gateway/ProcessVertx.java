package io.serai.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/** The one Vert.x of the process; without its cache folder, since no file is ever served from the class path. */
final class ProcessVertx {
    private ProcessVertx() {}

    static Vertx create() {
        FileSystemOptions files =
                new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false);
        return Vertx.vertx(new VertxOptions().setFileSystemOptions(files).setPreferNativeTransport(true));
    }
}
