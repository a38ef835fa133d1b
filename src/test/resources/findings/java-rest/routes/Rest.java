import org.apache.camel.builder.RouteBuilder;

public class Rest extends RouteBuilder {
    @Override
    public void configure() {
        rest("/things").get("/{id}").to("direct:getOrder");
        routeTemplate("call").from("direct:{{name}}").to("problem:not-found");
        from("direct:getOrder").to("problem:not-found");
    }
}
