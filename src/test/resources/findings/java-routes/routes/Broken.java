import org.apache.camel.builder.RouteBuilder;

public class Broken extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:orders.listOrders").setBdy(constant("x"));
        from("direct:b").to("problem:not-found")
    }
}
