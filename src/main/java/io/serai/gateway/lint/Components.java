package io.serai.gateway.lint;

import java.util.Set;
import org.apache.camel.CamelContext;

/** The components routes may use. */
public final class Components {
    /** Those that are packaged. */
    public static final Set<String> SHIPPED = Set.of(
            "backend",
            "bean",
            "class",
            "direct",
            "file",
            "http",
            "https",
            "kamelet",
            "log",
            "mapping",
            "micrometer",
            "platform-http",
            "problem",
            "seda",
            "soap",
            "timer",
            "validator",
            "xslt",
            "xslt-saxon");

    private Components() {}

    /** Whether a component of this name is on the class path, in {@code lib/} or bound as a bean. */
    static boolean isThere(CamelContext camel, String scheme) {
        String service = "META-INF/services/org/apache/camel/component/" + scheme;
        ClassLoader loader = camel.getApplicationContextClassLoader();
        return scheme.matches("[a-z][a-z0-9+.-]*")
                && (camel.getRegistry().lookupByName(scheme) instanceof org.apache.camel.Component
                        || loader != null && loader.getResource(service) != null);
    }
}
