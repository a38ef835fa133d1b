package io.serai.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.spi.Language;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** Fails the exchange with a problem, which the pipeline writes as the answer. */
final class ProblemProducer extends DefaultAsyncProducer {
    private final ProblemEndpoint endpoint;
    private final Problem template;
    private final Map<String, Expression> extras = new LinkedHashMap<>();
    private @Nullable Expression detail;

    ProblemProducer(ProblemEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.template = endpoint.template();
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        Language simple = getEndpoint().getCamelContext().resolveLanguage("simple");
        if (endpoint.getDetail() != null) {
            detail = compiled(simple, endpoint.getDetail());
        }
        endpoint.getExtra().forEach((name, text) -> extras.put(name, compiled(simple, String.valueOf(text))));
    }

    private Expression compiled(Language simple, String text) {
        Expression expression = simple.createExpression(text);
        expression.init(getEndpoint().getCamelContext());
        return expression;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        Problem problem = template;
        if (detail != null) {
            problem = problem.withDetail(String.valueOf(detail.evaluate(exchange, String.class)));
        }
        for (Map.Entry<String, Expression> extra : extras.entrySet()) {
            Object value = extra.getValue().evaluate(exchange, Object.class);
            if (value instanceof Number || value instanceof Boolean) {
                problem = problem.withExtra(extra.getKey(), value);
            } else if (value != null) {
                problem = problem.withExtra(extra.getKey(), value.toString());
            }
        }
        exchange.setException(new ProblemException(problem));
        callback.done(true);
        return true;
    }
}
