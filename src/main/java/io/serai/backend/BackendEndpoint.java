package io.serai.backend;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Call a backend of the settings: without a path, the method, path, query and body of the request are forwarded.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "backend",
        title = "Backend",
        syntax = "backend:name/path",
        producerOnly = true,
        category = {Category.HTTP})
public class BackendEndpoint extends DefaultEndpoint {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @UriPath(description = "Name of the backend, that of its settings")
    @Metadata(required = true)
    private String name = "";

    @UriPath(
            description = "Path below the backend's address; {name} is replaced by the parameter or variable of this"
                    + " name, percent-encoded. Without it the path and query of the request are forwarded")
    private @Nullable String path;

    @UriParam(
            description = "Method of the call; by default that of the request",
            enums = "GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS")
    private @Nullable String method;

    @UriParam(
            description = "Time to the head of the answer, such as 2s or 500ms; by default that of the backend",
            javaType = "java.time.Duration")
    private long timeout;

    @UriParam(
            description = "Query parameters of the call, one for each name; {name} is replaced as in the path, and a"
                    + " list gives the parameter several times",
            prefix = "query.",
            multiValue = true)
    private Map<String, Object> query = Map.of();

    public BackendEndpoint(String uri, BackendComponent component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() throws Exception {
        return new BackendProducer(this, step());
    }

    /** What the endpoint says, compiled. */
    BackendStep step() {
        Backends backends = getCamelContext().getRegistry().findSingleByType(Backends.class);
        Backend backend = backends == null ? null : backends.find(name).orElse(null);
        if (backend == null) {
            throw new IllegalArgumentException(
                    "backend '" + name + "' has no address; expected the setting" + " serai.backend." + name + ".url");
        }
        if (method != null && !METHODS.contains(method)) {
            throw new IllegalArgumentException("method '" + method + "' is not one of " + METHODS);
        }
        return new BackendStep(this, backend);
    }

    /** The names in braces, in path and query. */
    public Set<String> names() {
        Set<String> names = new HashSet<>(path == null ? List.of() : TargetTemplate.names(path));
        query.values().forEach(value -> names.addAll(TargetTemplate.names(String.valueOf(value))));
        return names;
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("backend: is a step, not a start of a route");
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getPath() {
        return path;
    }

    public void setPath(@Nullable String path) {
        this.path = path;
    }

    public @Nullable String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String method) {
        this.method = method == null ? null : method.toUpperCase(Locale.ROOT);
    }

    public long getTimeout() {
        return timeout;
    }

    /** Milliseconds; 0 for that of the backend. */
    public void setTimeout(long timeout) {
        this.timeout = timeout;
    }

    public Map<String, Object> getQuery() {
        return query;
    }

    public void setQuery(Map<String, Object> query) {
        this.query = query;
    }
}
