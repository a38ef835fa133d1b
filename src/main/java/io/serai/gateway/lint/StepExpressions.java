package io.serai.gateway.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.NamedNode;
import org.apache.camel.model.AggregateDefinition;
import org.apache.camel.model.CatchDefinition;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.ExpressionSubElementDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.LoopDefinition;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.OnWhenDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.SetHeadersDefinition;
import org.apache.camel.model.SetVariablesDefinition;
import org.apache.camel.model.ThrottleDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.ValidateDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.model.language.SimpleExpression;
import org.jspecify.annotations.Nullable;

/** The expressions of one step, those of its branches included. */
final class StepExpressions {
    private final List<Use> uses = new ArrayList<>();

    private StepExpressions() {}

    /**
     * One expression.
     *
     * @param place the step or branch it stands in
     * @param key under which its text stands: the language, or the key of a text that is simple
     */
    record Use(NamedNode place, String key, ExpressionDefinition expression, boolean predicate) {
        String language() {
            return expression.getLanguage();
        }

        /** Empty for an expression that is code. */
        String text() {
            return expression.getExpression() == null ? "" : expression.getExpression();
        }
    }

    static List<Use> of(ProcessorDefinition<?> step) {
        StepExpressions found = new StepExpressions();
        found.collect(step);
        return found.uses;
    }

    private void collect(ProcessorDefinition<?> step) {
        if (step instanceof ChoiceDefinition choice) {
            choice.getWhenClauses().forEach(this::addWhen);
        } else if (step instanceof LogDefinition log) {
            addSimple(step, "message", log.getMessage());
        } else if (step instanceof ToDynamicDefinition to) {
            addSimple(step, "uri", to.getUri());
        } else if (step instanceof SetHeadersDefinition headers) {
            headers.getHeaders().forEach(one -> add(one, one.getExpression(), false));
        } else if (step instanceof SetVariablesDefinition variables) {
            variables.getVariables().forEach(one -> add(one, one.getExpression(), false));
        } else if (step instanceof ExpressionNode node) {
            add(step, node.getExpression(), isPredicate(step));
        }
        collectOthers(step);
    }

    private void collectOthers(ProcessorDefinition<?> step) {
        if (step instanceof ThrottleDefinition throttle) {
            addAll(step, false, throttle.getCorrelationExpression());
        } else if (step instanceof AggregateDefinition aggregate) {
            addAll(step, false, aggregate.getCorrelationExpression(), aggregate.getCompletionTimeoutExpression());
            addAll(step, false, aggregate.getCompletionSizeExpression());
            addAll(step, true, aggregate.getCompletionPredicate());
        } else if (step instanceof OnExceptionDefinition handler) {
            addAll(step, true, handler.getHandled(), handler.getContinued(), handler.getRetryWhile());
            addOnWhen(handler.getOnWhen());
        } else if (step instanceof CatchDefinition handler) {
            addOnWhen(handler.getOnWhen());
        }
    }

    private static boolean isPredicate(ProcessorDefinition<?> step) {
        return step instanceof FilterDefinition
                || step instanceof ValidateDefinition
                || step instanceof LoopDefinition loop && "true".equals(loop.getDoWhile());
    }

    private void addWhen(WhenDefinition when) {
        add(when, when.getExpression(), true);
    }

    private void addOnWhen(@Nullable OnWhenDefinition when) {
        if (when != null) {
            add(when, when.getExpression(), true);
        }
    }

    private void addAll(NamedNode step, boolean predicate, @Nullable ExpressionSubElementDefinition... all) {
        Stream.of(all).filter(one -> one != null).forEach(one -> add(step, one.getExpressionType(), predicate));
    }

    private void addSimple(NamedNode step, String key, @Nullable String text) {
        if (text != null) {
            uses.add(new Use(step, key, new SimpleExpression(text), false));
        }
    }

    private void add(NamedNode place, @Nullable ExpressionDefinition expression, boolean predicate) {
        if (expression != null && expression.getExpressionType() != null) {
            add(place, expression.getExpressionType(), predicate);
        } else if (expression != null) {
            uses.add(new Use(place, expression.getLanguage(), expression, predicate));
        }
    }
}
