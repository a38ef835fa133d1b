package io.serai.soap;

import io.serai.workspace.Units;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** The step {@code soap:<api>.<operationId>}: calls a SOAP operation as the contract says. */
@Component("soap")
public class SoapComponent extends DefaultComponent {
    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        SoapEndpoint endpoint = new SoapEndpoint(uri, this);
        endpoint.setOperation(remaining);
        Object timeout = parameters.remove("timeout");
        if (timeout != null) {
            endpoint.setTimeout(Units.duration(timeout.toString()).toMillis());
        }
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
