package io.serai.cli;

import io.serai.contract.Contract;
import io.serai.gateway.Gateway;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the demo tells those who started it: where everything is, and what to try. */
final class DemoGuide {
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private static final List<Example> EXAMPLES = List.of(
            new Example("orders", "An order from a SOAP 1.1 service, as JSON", "curl -i %s/orders/v1/orders/1001"),
            new Example(
                    "orders", "An unknown order: a SOAP fault becomes a problem", "curl -i %s/orders/v1/orders/4711"),
            new Example(
                    "orders",
                    "A new order goes where the country of its customer says, here to the American service",
                    "curl -i %s/orders/v1/orders -H 'Content-Type: application/json' -d '{\"customer\":{\"name\":"
                            + "\"Bolt & Nut Inc.\",\"country\":\"US\"},\"lines\":[{\"sku\":\"SKU-1001\",\"quantity\":12}]}'"),
            new Example(
                    "products",
                    "A product page of four parts; the reviews are too late, and marked as missing",
                    "curl -i '%s/products/v1/products/SKU-1001?reviewsDelay=3000'"),
            new Example(
                    "prices",
                    "Eight calls of a service that bears five in two seconds: the last are 429 with Retry-After",
                    "curl -sI '%s/prices/v1/prices/SKU-1001#[1-8]'"));

    private final StringBuilder text = new StringBuilder();
    private final String base;
    private final boolean coloured;

    private DemoGuide(String base, boolean coloured) {
        this.base = base;
        this.coloured = coloured;
    }

    /**
     * One call to try.
     *
     * @param api that has to be served for it
     * @param shows one line
     * @param command with a place for the address of the gateway
     */
    private record Example(String api, String shows, String command) {}

    /**
     * The text for a gateway that serves.
     *
     * @param own requests of the workspace; when there are none, those of the demo that its APIs answer
     */
    static String of(Gateway gateway, List<WrittenRequest> own, boolean coloured) {
        List<Contract> contracts = gateway.generation().contracts();
        DemoGuide guide = new DemoGuide("http://localhost:" + gateway.port(), coloured);
        guide.addresses(contracts, "http://localhost:" + gateway.managementPort());
        if (own.isEmpty()) {
            guide.examples(contracts.stream().map(Contract::api).collect(Collectors.toSet()));
        }
        own.forEach(request -> guide.command(request.name(), request.curl(guide.base)));
        return guide.text
                .append('\n')
                .append("Edit a file of the workspace and call again; Ctrl-C ends the demo.\n\n")
                .toString();
    }

    private void addresses(List<Contract> contracts, String management) {
        text.append('\n');
        contracts.forEach(contract -> address(contract.title(), base + contract.basePath()));
        address("Contracts", base + "/openapi");
        address("Problems", base + "/problems");
        address("Management", management + "/observe/health");
    }

    private void address(String name, String url) {
        text.append("  %-16s%s%n".formatted(name, styled(BOLD, url)));
    }

    private void examples(Set<String> served) {
        EXAMPLES.stream()
                .filter(example -> served.contains(example.api()))
                .forEach(example -> command(example.shows(), example.command().formatted(base)));
    }

    private void command(String shows, String command) {
        text.append('\n').append(styled(DIM, "# " + shows)).append('\n');
        text.append(command).append('\n');
    }

    private String styled(String style, String words) {
        return coloured ? style + words + PLAIN : words;
    }
}
