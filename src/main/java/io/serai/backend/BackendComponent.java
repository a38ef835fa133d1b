package io.serai.backend;

import io.serai.workspace.Units;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.util.PropertiesHelper;

/** The step {@code backend:<name>[/path]}: calls a backend of the settings. */
@Component("backend")
public class BackendComponent extends DefaultComponent {

    /** Paths and values are encoded by the endpoint itself, exactly once. */
    @Override
    public boolean useRawUri() {
        return true;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        // Camel encodes braces before it asks for the endpoint.
        String path = remaining.replace("%7B", "{").replace("%7D", "}");
        int slash = path.indexOf('/');
        BackendEndpoint endpoint = new BackendEndpoint(uri, this);
        endpoint.setName(slash < 0 ? path : path.substring(0, slash));
        endpoint.setPath(slash < 0 ? null : path.substring(slash));
        endpoint.setQuery(PropertiesHelper.extractProperties(parameters, "query."));
        Object timeout = parameters.remove("timeout");
        if (timeout != null) {
            endpoint.setTimeout(Units.duration(timeout.toString()).toMillis());
        }
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
