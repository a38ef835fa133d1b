package io.serai.problem;

import java.util.Map;
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
 * Answer the request with a problem (RFC 9457): one of the catalogue, or one of the team's own, which needs a status.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "problem",
        title = "Problem",
        syntax = "problem:name",
        producerOnly = true,
        remote = false,
        category = {Category.HTTP})
public class ProblemEndpoint extends DefaultEndpoint {
    @UriPath(description = "Name of the problem, the last segment of its type")
    @Metadata(required = true)
    private String name = "";

    // Without a getter: Camel's services have a getStatus() of their own.
    @UriParam(name = "status", description = "HTTP status; by default that of the catalogue")
    private int httpStatus;

    @UriParam(description = "Short text of the type; by default that of the catalogue, or made of the name")
    private @Nullable String title;

    @UriParam(description = "What happened this time, in the simple language; clients see it")
    private @Nullable String detail;

    @UriParam(
            description = "Further members of the problem, one for each name, in the simple language",
            prefix = "extra.",
            multiValue = true)
    private Map<String, Object> extra = Map.of();

    public ProblemEndpoint(String uri, ProblemComponent component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        return new ProblemProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("problem: is a step, not a start of a route");
    }

    /** The problem without what is different each time. */
    public Problem template() {
        Problem known = ProblemType.of(name).map(Problem::of).orElse(null);
        if (known == null && httpStatus == 0) {
            throw new IllegalArgumentException(
                    "problem '" + name + "' is not in the catalogue; expected a status for a problem of your own");
        }
        int wanted = httpStatus != 0 ? httpStatus : known == null ? 500 : known.status();
        if (wanted < 400 || wanted > 599) {
            throw new IllegalArgumentException("status " + wanted + " is not an error; expected 400 to 599");
        }
        String text = title != null ? title : known != null ? known.title() : titleOf(name);
        return Problem.of(name, text, wanted);
    }

    /** {@code order-closed} as "Order closed". */
    public static String titleOf(String name) {
        String words = name.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setStatus(int status) {
        this.httpStatus = status;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getDetail() {
        return detail;
    }

    public void setDetail(@Nullable String detail) {
        this.detail = detail;
    }

    public Map<String, Object> getExtra() {
        return extra;
    }

    public void setExtra(Map<String, Object> extra) {
        this.extra = extra;
    }
}
