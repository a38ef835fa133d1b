package io.serai.gateway;

import io.serai.gateway.generation.GatewaySettings.Reload;
import io.serai.workspace.Workspace;
import java.nio.file.ClosedWatchServiceException;
import org.jspecify.annotations.Nullable;

/** Says when the workspace is to be loaded anew: after a change of its files, at SIGHUP, or never. */
final class ReloadTrigger implements AutoCloseable {
    private final Reload mode;
    private final Reloader reloader;
    private final @Nullable WorkspaceWatch watch;
    private @Nullable Thread thread;

    /** A trigger that counts from here, so that what is saved while the first generation is built is not missed. */
    ReloadTrigger(Reload mode, Workspace workspace, Reloader reloader) {
        this.mode = mode;
        this.reloader = reloader;
        this.watch = mode == Reload.WATCH ? new WorkspaceWatch(workspace, reloader::secretFiles) : null;
    }

    void start() {
        if (mode != Reload.OFF) {
            Signals.on("HUP", reloader::reload);
        }
        if (watch != null) {
            thread = new Thread(() -> follow(watch), "serai-watch");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void follow(WorkspaceWatch changes) {
        try {
            while (true) {
                changes.awaitChange();
                reloader.reload();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            // Closed while it looked: the gateway ends.
            return;
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
        reloader.stop();
        if (watch != null) {
            watch.close();
        }
    }
}
