import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.jaxb.JaxbDataFormat;
import org.apache.camel.model.dataformat.JsonLibrary;

/**
 * Inventory API: serves the legacy inventory, which speaks XML over HTTP, as JSON. Contract:
 * openapi/inventory.openapi.yaml.
 *
 * <p>XML to JSON, the third of three ways: JAXB and Jackson. It fits where Java has to reckon with the data, or where
 * classes for the XML exist already. Every value has a type, and a {@code BigDecimal} keeps all its digits.
 */
public class Inventory extends RouteBuilder {
    private static final String NAMESPACE = "urn:example:inventory";

    @Override
    public void configure() throws Exception {
        // GET /inventory/v1/stock/{sku}
        from("direct:inventory.getStock")
                .routeId("inventory-getStock")
                .routeDescription("Look one product up in the inventory")
                .routeGroup("inventory")
                .to("backend:inventory/stock/{sku}?method=GET").id("getStock-call-backend")
                .choice().id("getStock-has-record")
                    .when(header(Exchange.HTTP_RESPONSE_CODE).isEqualTo(404))
                        .to("problem:not-found?detail=There is no stock of ${variable.sku}.").id("getStock-not-found")
                .end()
                .unmarshal(new JaxbDataFormat(JAXBContext.newInstance(StockLevel.class))).id("getStock-read-answer")
                .transform().body(StockLevel.class, Stock::of).id("getStock-build-response")
                .marshal().json(JsonLibrary.Jackson).id("getStock-write-json")
                .setHeader("Content-Type", constant("application/json"));
    }

    /** A stock record of the inventory. */
    @XmlRootElement(name = "stockLevel", namespace = NAMESPACE)
    public static class StockLevel {
        @XmlAttribute(required = true)
        public String sku;

        @XmlAttribute(required = true)
        public String asOf;

        @XmlElement(namespace = NAMESPACE, required = true)
        public BigDecimal weightKg;

        @XmlElement(namespace = NAMESPACE)
        public List<OnHand> onHand = new ArrayList<>();

        @XmlElement(namespace = NAMESPACE)
        public int reserved;
    }

    /** What lies in one warehouse. */
    public static class OnHand {
        @XmlAttribute
        public String warehouse;

        @XmlAttribute
        public int quantity;

        @XmlElement(namespace = NAMESPACE)
        public String bin;
    }

    /** The schema Stock of the contract. */
    public record Stock(String sku, String asOf, int available, BigDecimal weightKg, List<Warehouse> warehouses) {
        static Stock of(StockLevel level) {
            int onHand = level.onHand.stream().mapToInt(place -> place.quantity).sum();
            List<Warehouse> warehouses = level.onHand.stream()
                    .map(place -> new Warehouse(place.warehouse, place.quantity, place.bin))
                    .toList();
            return new Stock(level.sku, level.asOf, onHand - level.reserved, level.weightKg, warehouses);
        }
    }

    /** The schema Warehouse of the contract. */
    public record Warehouse(String code, int quantity, String bin) {}
}
