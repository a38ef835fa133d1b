package io.serai.gateway.lint;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.model.CatchDefinition;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ConvertBodyDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.FinallyDefinition;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.MarshalDefinition;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.PipelineDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RemoveHeaderDefinition;
import org.apache.camel.model.RemoveHeadersDefinition;
import org.apache.camel.model.RemovePropertiesDefinition;
import org.apache.camel.model.RemovePropertyDefinition;
import org.apache.camel.model.RemoveVariableDefinition;
import org.apache.camel.model.SetBodyDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.SetHeadersDefinition;
import org.apache.camel.model.SetPropertyDefinition;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.SetVariablesDefinition;
import org.apache.camel.model.StepDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.ThrottleDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
import org.apache.camel.model.TransformDefinition;
import org.apache.camel.model.TryDefinition;
import org.apache.camel.model.UnmarshalDefinition;
import org.apache.camel.model.ValidateDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.dataformat.JsonDataFormat;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/** The steps that are known not to wait for anything. Whatever is not listed here may wait. */
final class NonBlocking {
    private static final Set<Class<?>> STEPS = Set.of(
            SetBodyDefinition.class,
            SetHeaderDefinition.class,
            SetHeadersDefinition.class,
            SetPropertyDefinition.class,
            SetVariableDefinition.class,
            SetVariablesDefinition.class,
            RemoveHeaderDefinition.class,
            RemoveHeadersDefinition.class,
            RemovePropertyDefinition.class,
            RemovePropertiesDefinition.class,
            RemoveVariableDefinition.class,
            TransformDefinition.class,
            ConvertBodyDefinition.class,
            FilterDefinition.class,
            LogDefinition.class,
            StopDefinition.class,
            PipelineDefinition.class,
            StepDefinition.class,
            TryDefinition.class,
            CatchDefinition.class,
            FinallyDefinition.class,
            OnExceptionDefinition.class,
            ThrowExceptionDefinition.class,
            ValidateDefinition.class);

    private static final Set<String> ENDPOINTS = Set.of("backend", "soap", "mapping", "problem", "log", "mock");

    private static final Set<String> LANGUAGES = Set.of(
            "constant", "simple", "header", "variable", "exchangeProperty", "jsonpath", "jq", "xpath", "tokenize");

    /** Simple calls methods by reflection: {@code ${bean:name}}, {@code ${body.total}}, {@code ${variable.a.b}}. */
    private static final Pattern METHOD_CALL =
            Pattern.compile("\\$(simple)?\\{\\s*(bean|(in\\.|out\\.)?body\\.|bodyAs\\([^)]*\\)\\.|"
                    + "(exchange|camelContext|message|exception)\\.(?!message\\b|stacktrace\\b)|"
                    + "((in\\.|out\\.)?headers?|variables?|exchangeProperty)[.:\\[][^.}]*\\.)");

    private NonBlocking() {}

    static boolean isStep(ProcessorDefinition<?> step) {
        if (step instanceof ThrottleDefinition throttle) {
            return "true".equals(throttle.getRejectExecution()) && isExpression(throttle.getExpression());
        }
        if (step instanceof MarshalDefinition marshal) {
            return marshal.getDataFormatType() instanceof JsonDataFormat;
        }
        if (step instanceof UnmarshalDefinition unmarshal) {
            return unmarshal.getDataFormatType() instanceof JsonDataFormat;
        }
        if (step instanceof ChoiceDefinition choice) {
            return choice.getWhenClauses().stream()
                    .map(WhenDefinition::getExpression)
                    .allMatch(NonBlocking::isExpression);
        }
        if (!STEPS.contains(step.getClass())) {
            return false;
        }
        return !(step instanceof ExpressionNode node) || isExpression(node.getExpression());
    }

    static boolean isEndpoint(String scheme) {
        return ENDPOINTS.contains(scheme);
    }

    private static boolean isExpression(@Nullable ExpressionDefinition expression) {
        if (expression == null) {
            return true;
        }
        String text = expression.getExpression();
        boolean calls = text != null && METHOD_CALL.matcher(text).find();
        return LANGUAGES.contains(expression.getLanguage()) && !calls;
    }
}
