package io.serai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The legacy services of the demo, each on a port of its own on 127.0.0.1. */
public final class LegacyServices implements AutoCloseable {
    /** By the name of the backend that routes call. */
    private static final Map<String, Supplier<Service>> SERVICES = new LinkedHashMap<>();

    static {
        SERVICES.put("orders-eu", () -> new OrderService(OrderBook.ofEurope()));
        SERVICES.put("orders-us", () -> new OrderService(OrderBook.ofAmerica()));
        SERVICES.put("prices", PriceService::new);
        SERVICES.put("inventory", InventoryService::new);
        SERVICES.put("catalogue", JsonService::catalogue);
        SERVICES.put("reviews", JsonService::reviews);
        // The JDK's server would hold small answers back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final List<LegacyServer> servers = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();

    private LegacyServices() {}

    /**
     * Starts all services on free ports; they end with the process.
     *
     * @return the settings that lead a gateway to them, such as {@code serai.backend.prices.url}
     * @throws UncheckedIOException when a port cannot be opened
     */
    public static Map<String, String> start() {
        return open(0).settings();
    }

    /**
     * Starts all services; closing the result ends them.
     *
     * @param firstPort of the ports that are taken one after the other, or 0 for free ones
     * @throws UncheckedIOException when a port cannot be opened; nothing is left running
     */
    public static LegacyServices open(int firstPort) {
        LegacyServices services = new LegacyServices();
        try {
            for (Map.Entry<String, Supplier<Service>> entry : SERVICES.entrySet()) {
                int port = firstPort == 0 ? 0 : firstPort + services.servers.size();
                Service service = Objects.requireNonNull(entry.getValue()).get();
                LegacyServer server = LegacyServer.open(port, service);
                services.servers.add(server);
                services.settings.put("serai.backend." + entry.getKey() + ".url", server.url() + service.path());
            }
            return services;
        } catch (IOException e) {
            services.close();
            throw new UncheckedIOException(e);
        }
    }

    /** The settings that lead a gateway to the services. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    @Override
    public void close() {
        servers.forEach(LegacyServer::close);
    }

    /** Starts the services on fixed ports, from the first argument on or 9201, and prints their settings. */
    public static void main(String[] args) {
        LegacyServices services = open(args.length == 0 ? 9201 : Integer.parseInt(args[0]));
        services.settings.forEach((key, value) -> System.out.println(key + "=" + value));
    }
}
