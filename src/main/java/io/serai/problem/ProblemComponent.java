package io.serai.problem;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.util.PropertiesHelper;

/** The step {@code problem:<name>}: ends the request with a problem. */
@Component("problem")
public class ProblemComponent extends DefaultComponent {
    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        ProblemEndpoint endpoint = new ProblemEndpoint(uri, this);
        endpoint.setName(remaining);
        endpoint.setExtra(PropertiesHelper.extractProperties(parameters, "extra."));
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
