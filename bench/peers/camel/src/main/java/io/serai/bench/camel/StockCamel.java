package io.serai.bench.camel;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** A route from Camel's HTTP server to Camel's HTTP producer, with a pool that is large enough. {@code PORT BACKEND} */
public final class StockCamel {
    private StockCamel() {}

    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", arguments[0]);
        main.addInitialProperty("camel.main.jmxEnabled", "false");
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/?matchOnUriPrefix=true")
                        .to("http://127.0.0.1:" + arguments[1] + "?bridgeEndpoint=true&throwExceptionOnFailure=false"
                                + "&connectionsPerRoute=4000&maxTotalConnections=4000");
            }
        });
        main.run();
    }
}
