import org.apache.camel.builder.RouteBuilder;

public class Rest extends RouteBuilder {
    @Override
    public void configure() {
        rest("/things").get("/{id}").to("direct:getOrder");
    }
}
