package io.serai.gateway.lint;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.PipelineDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RemoveHeaderDefinition;
import org.apache.camel.model.RemoveHeadersDefinition;
import org.apache.camel.model.RemovePropertiesDefinition;
import org.apache.camel.model.RemovePropertyDefinition;
import org.apache.camel.model.RemoveVariableDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.SetPropertyDefinition;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.StepDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.ThrottleDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the bodies of a route may pass as streams: the request's, when nothing reads it before a backend
 * call; the answer's, when nothing reads it after the only one. Follows all branches at once.
 */
final class BodyUse {
    /** Which body is in the message. */
    private enum State {
        REQUEST,
        ANSWER
    }

    private static final Set<Class<?>> LEAVE_BODY_ALONE = Set.of(
            SetHeaderDefinition.class,
            SetVariableDefinition.class,
            SetPropertyDefinition.class,
            RemoveHeaderDefinition.class,
            RemoveHeadersDefinition.class,
            RemovePropertyDefinition.class,
            RemovePropertiesDefinition.class,
            RemoveVariableDefinition.class,
            ThrottleDefinition.class,
            LogDefinition.class,
            StopDefinition.class,
            StepDefinition.class,
            PipelineDefinition.class,
            FilterDefinition.class);

    private final RouteModel model;
    private final Set<String> followed = new HashSet<>();
    private boolean calls;
    private boolean readsRequest;
    private boolean readsAnswer;

    BodyUse(RouteModel model) {
        this.model = model;
    }

    void follow(RouteDefinition route) {
        followAll(route.getOutputs(), EnumSet.of(State.REQUEST));
    }

    boolean streamsRequest() {
        return calls && !readsRequest;
    }

    boolean streamsAnswer() {
        return calls && !readsAnswer;
    }

    private Set<State> followAll(List<ProcessorDefinition<?>> steps, Set<State> before) {
        Set<State> states = before;
        for (ProcessorDefinition<?> step : steps) {
            states = followStep(step, states);
        }
        return states;
    }

    private Set<State> followStep(ProcessorDefinition<?> step, Set<State> before) {
        if (step instanceof ToDefinition to) {
            return followTo(to, before);
        }
        if (RouteModel.handOff(step).isPresent()) {
            return before;
        }
        if (step instanceof ChoiceDefinition choice) {
            return followChoice(choice, before);
        }
        if (!LEAVE_BODY_ALONE.contains(step.getClass()) || readsBody(step)) {
            read(before);
        }
        Set<State> after = followAll(step.getOutputs(), before);
        return step instanceof FilterDefinition ? union(before, after) : after;
    }

    private Set<State> followTo(ToDefinition to, Set<State> before) {
        String uri = model.resolved(to.getEndpointUri());
        String scheme = RouteModel.scheme(uri);
        if (scheme.equals("backend")) {
            calls = true;
            readsAnswer |= before.contains(State.ANSWER);
            return EnumSet.of(State.ANSWER);
        }
        if (scheme.equals("soap")) {
            read(before);
            calls = true;
            return EnumSet.of(State.ANSWER);
        }
        if (scheme.equals("direct")) {
            String name = RouteModel.remaining(uri);
            if (model.direct(name).isPresent() && followed.add(name)) {
                Set<State> after = followAll(model.direct(name).get().getOutputs(), before);
                followed.remove(name);
                return after;
            }
        }
        if (!scheme.equals("problem")) {
            read(before);
        }
        return before;
    }

    private Set<State> followChoice(ChoiceDefinition choice, Set<State> before) {
        Set<State> after = EnumSet.noneOf(State.class);
        for (WhenDefinition when : choice.getWhenClauses()) {
            if (readsBody(when.getExpression())) {
                read(before);
            }
            after.addAll(followAll(when.getOutputs(), before));
        }
        after.addAll(
                choice.getOtherwise() == null
                        ? before
                        : followAll(choice.getOtherwise().getOutputs(), before));
        return after;
    }

    private void read(Set<State> states) {
        readsRequest |= states.contains(State.REQUEST);
        readsAnswer |= states.contains(State.ANSWER);
    }

    private static boolean readsBody(ProcessorDefinition<?> step) {
        if (step instanceof LogDefinition log) {
            return mentionsBody("simple", log.getMessage());
        }
        return step instanceof ExpressionNode node && readsBody(node.getExpression());
    }

    private static boolean readsBody(@Nullable ExpressionDefinition expression) {
        return expression != null && mentionsBody(expression.getLanguage(), expression.getExpression());
    }

    /** Simple is known well enough to say that it does not read the body; of other languages only the plain ones are. */
    private static boolean mentionsBody(String language, String text) {
        return switch (language) {
            case "constant", "header", "variable", "exchangeProperty" -> false;
            case "simple" -> text != null && text.matches("(?is).*(body|message|jsonpath|jq|xpath|attachment).*");
            default -> true;
        };
    }

    private static Set<State> union(Set<State> a, Set<State> b) {
        Set<State> all = EnumSet.copyOf(a);
        all.addAll(b);
        return all;
    }
}
