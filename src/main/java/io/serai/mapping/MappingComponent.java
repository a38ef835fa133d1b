package io.serai.mapping;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** The steps {@code mapping:toJson} and {@code mapping:toXml}: messages of services that speak XML without SOAP. */
@Component("mapping")
public class MappingComponent extends DefaultComponent {
    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        MappingEndpoint endpoint = new MappingEndpoint(uri, this);
        endpoint.setDirection(remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
