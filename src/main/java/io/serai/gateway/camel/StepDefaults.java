package io.serai.gateway.camel;

import io.serai.backend.Pseudonym;
import org.apache.camel.Component;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Defaults for Camel's own steps that are safer than Camel's, set when a component is used for the first time. Settings
 * such as {@code camel.component.http.connections-per-route} still win.
 */
final class StepDefaults extends LifecycleStrategySupport {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 30_000;

    private final Pseudonym pseudonym;

    StepDefaults(Pseudonym pseudonym) {
        this.pseudonym = pseudonym;
    }

    @Override
    public void onComponentAdd(String name, Component component) {
        if (component instanceof DirectComponent direct) {
            // A missing route would make its caller wait for 30 seconds.
            direct.setBlock(false);
        } else if (component instanceof KameletComponent kamelet) {
            kamelet.setLocation("file:kamelets");
            // A failure inside a Kamelet is one of the route that uses it.
            kamelet.setNoErrorHandler(true);
        } else if (component instanceof HttpComponent http) {
            setDefaults(http);
        }
    }

    /** Camel's client waits without end, retries GET by itself, keeps cookies, and has few connections. */
    private void setDefaults(HttpComponent http) {
        http.setHttpClientConfigurer(new HttpStepFields(pseudonym));
        http.setConnectTimeout(CONNECT_MILLIS);
        http.setResponseTimeout(ANSWER_MILLIS);
        http.setSoTimeout(ANSWER_MILLIS);
        http.setAutomaticRetriesDisabled(true);
        http.setCookieManagementDisabled(true);
        http.setMaxTotalConnections(2000);
        http.setConnectionsPerRoute(1000);
    }

    @Override
    public void onDataFormatCreated(String name, DataFormat dataFormat) {
        if (dataFormat instanceof JacksonDataFormat json) {
            // The mapper of the registry refuses duplicate names and trailing content, and keeps digits.
            json.setAutoDiscoverObjectMapper(true);
        }
    }
}
