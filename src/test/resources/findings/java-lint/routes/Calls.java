import org.apache.camel.builder.RouteBuilder;

public class Calls extends RouteBuilder {
    @Override
    public void configure() {
        onException(IllegalStateException.class).to("problem:nope");
        from("direct:orders.getOrder").routeId("a")
                .setHeader("X-Id", simple("${header.orderId}"))
                .to("bakend:orders")
                .log("order ${header.orderId} of ${boddy}")
                .setHeader("CamelHttpUri", header("X-Target"))
                .choice()
                    .when(simple("${header.orderId} == 1"))
                        .toD("http:${header.host}")
                    .otherwise()
                        .to("direct:missing")
                .end()
                .setBody(jsonpath("$.a[?("))
                .setBody(header("orderId"))
                .process(exchange -> {});
        from("direct:b").routeId("a").to("log:x?levle=INFO");
        from("direct:c").to("log:{{nowhere}}");
        from("platform-http:/hook").to("problem:not-found");
    }
}
