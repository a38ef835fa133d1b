import org.apache.camel.builder.RouteBuilder;

public class Fails extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:a").to("problem:not-found");
        throw new IllegalStateException("No configuration for you.");
    }
}
