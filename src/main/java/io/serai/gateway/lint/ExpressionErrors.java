package io.serai.gateway.lint;

import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import io.serai.gateway.lint.StepExpressions.Use;
import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.NoSuchLanguageException;
import org.apache.camel.jsonpath.easypredicate.EasyPredicateParser;
import org.apache.camel.language.simple.types.SimpleIllegalSyntaxException;

/** Says what is wrong with an expression, and where in its text. */
final class ExpressionErrors {
    private static final Pattern AT_LINE = Pattern.compile("(.*?) at line (\\d{1,6}), column (\\d{1,6}).*");
    private static final Pattern TOKEN =
            Pattern.compile("Could not parse token starting at position (\\d{1,6})\\. (.*)");
    private static final Pattern FUNCTION = Pattern.compile("Unknown function: (.*)");

    /** The functions of simple whose names are easily misspelt; it has many more. */
    private static final List<String> FUNCTIONS = List.of(
            "body",
            "bodyAs",
            "header",
            "headers",
            "headerAs",
            "variable",
            "variables",
            "variableAs",
            "exchangeProperty",
            "exception.message",
            "exchangeId",
            "routeId",
            "date",
            "bean",
            "random",
            "uuid",
            "jsonpath",
            "jq",
            "xpath",
            "properties",
            "env");

    private final LintContext context;

    ExpressionErrors(LintContext context) {
        this.context = context;
    }

    /** The finding about an expression that does not compile. */
    Optional<Finding> find(Use use) {
        CamelContext camel = context.camel();
        try {
            if (use.predicate()) {
                use.expression().createPredicate(camel).init(camel);
            } else {
                use.expression().createExpression(camel).init(camel);
            }
            return use.language().equals("jsonpath") ? findInPath(use) : Optional.empty();
        } catch (Exception e) {
            Optional<String> placeholder = UnresolvedPlaceholder.in(e);
            return placeholder.filter(context.placeholders()::hasTold).isPresent()
                    ? Optional.empty()
                    : Optional.of(describe(use, placeholder, e));
        }
    }

    /** Camel compiles a JSON path when it is used for the first time. */
    Optional<Finding> findInPath(Use use) {
        String text = context.model().resolved(use.text());
        if (text.isEmpty() || text.contains("${") || text.contains("$simple{")) {
            return Optional.empty();
        }
        try {
            JsonPath.compile(use.predicate() ? new EasyPredicateParser().parse(text) : text);
            return Optional.empty();
        } catch (InvalidPathException e) {
            Matcher token = TOKEN.matcher(String.valueOf(e.getMessage()));
            return Optional.of(
                    token.matches()
                            ? malformed(use, token.group(2), Integer.parseInt(token.group(1)))
                            : malformed(use, String.valueOf(e.getMessage()), 0));
        }
    }

    private Finding describe(Use use, Optional<String> placeholder, Exception failure) {
        if (placeholder.isPresent()) {
            return UnresolvedPlaceholder.finding(
                    context.inside(use.place(), use.key(), 0), placeholder.get(), context.camel());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchLanguageException) {
                return Finding.of(
                                Rule.COMPONENT_UNKNOWN,
                                context.inside(use.place(), use.key(), 0),
                                "the language '" + use.language() + "' is not there")
                        .expecting("expected the jar of camel-" + use.language() + " in lib/");
            }
            if (cause instanceof SimpleIllegalSyntaxException simple && cause.getCause() != null) {
                return inSimple(use, String.valueOf(cause.getCause().getMessage()), simple.getIndex());
            }
        }
        String message = Reasons.of(failure);
        Matcher matcher = AT_LINE.matcher(message);
        return matcher.matches()
                ? malformed(use, said(matcher.group(1)), offset(use.text(), matcher.group(2), matcher.group(3)))
                : malformed(use, said(message), 0);
    }

    private Finding inSimple(Use use, String message, int index) {
        Matcher function = FUNCTION.matcher(message);
        if (!function.matches()) {
            return malformed(use, said(message), index);
        }
        String name = function.group(1);
        return Finding.of(
                        Rule.EXPRESSION,
                        context.inside(use.place(), use.key(), index),
                        "unknown function '" + name + "' of simple")
                .expecting("expected a function such as ${body} or ${variable.orderId}")
                .suggesting(name.split("[.:(\\[]", 2)[0], FUNCTIONS);
    }

    private Finding malformed(Use use, String reason, int offset) {
        return Finding.of(
                        Rule.EXPRESSION,
                        context.inside(use.place(), use.key(), offset),
                        "malformed " + use.language() + ": " + Reasons.sentence(reason))
                .expecting("expected an expression of this language");
    }

    /** In words what parsers say in the names of their tokens. */
    private static String said(String message) {
        return message.replaceFirst("(?i)encountered \"<EOF>\"", "it ends too early")
                .replaceFirst("but found: *$", "but it ends")
                .replaceFirst("(?i)encountered \" *\"?(.*?)\"? .*", "unexpected '$1'")
                .replaceFirst("[Uu]nexpected token (\\S+)", "unexpected '$1'")
                .replaceFirst("expected symbol functionEnd but was eol", "a function has no closing brace")
                .replaceFirst("expected symbol (single|double)Quote but was eol", "a text has no closing quote");
    }

    private static int offset(String text, String line, String column) {
        int start = 0;
        for (int i = 1; i < Integer.parseInt(line); i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.max(0, start + Integer.parseInt(column) - 1);
    }
}
