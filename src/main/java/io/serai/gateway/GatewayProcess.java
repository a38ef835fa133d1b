package io.serai.gateway;

import java.util.concurrent.atomic.AtomicBoolean;

/** Binds a gateway to its operating-system process: SIGTERM and SIGINT drain it and end the process. */
public final class GatewayProcess {
    private GatewayProcess() {}

    /** Starts a gateway that ends the process with exit code 0 after it was told to stop and has drained. */
    public static Gateway start(StartOptions options) throws StartException {
        Gateway gateway = Gateway.start(options);
        AtomicBoolean asked = new AtomicBoolean();
        Runnable stop = () -> {
            if (!asked.compareAndSet(false, true)) {
                // Asked twice: somebody is in a hurry.
                Runtime.getRuntime().halt(1);
            }
            Thread drain = new Thread(() -> drain(gateway), "serai-drain");
            drain.start();
        };
        boolean handled = Signals.on("TERM", stop) && Signals.on("INT", stop);
        if (!handled) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drainQuietly(gateway), "serai-drain"));
        }
        return gateway;
    }

    private static void drain(Gateway gateway) {
        drainQuietly(gateway);
        System.exit(0);
    }

    private static void drainQuietly(Gateway gateway) {
        try {
            gateway.drain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
