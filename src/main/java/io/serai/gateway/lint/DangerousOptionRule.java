package io.serai.gateway.lint;

import io.serai.workspace.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.language.XPathExpression;

/** Options that open a hole: see SECURITY.md for the advisory behind each. */
final class DangerousOptionRule implements RouteRule {
    private static final Pattern REDIRECTS = Pattern.compile("(?i)[?&]followRedirects=true");
    private static final Pattern UNMUTED = Pattern.compile("(?i)[?&]muteException=false");
    private static final Pattern TRUST_ALL =
            Pattern.compile("(?i)[?&](trustAll(Certificates)?=true|\\w*hostnameVerifier=.*noop.*)");
    private static final Pattern PROXY_PATH = Pattern.compile("(?i)/*proxy.*");
    private static final Pattern LITERAL_ADDRESS = Pattern.compile("https?:(//)?[^{$/].*");

    @Override
    public void check(RouteDefinition route, LintContext context) {
        Endpoints.visit(route, (step, uri) -> {
            checkOptions(route, step, context.model().resolved(uri), context);
            if (LITERAL_ADDRESS.matcher(uri).matches()) {
                context.add(
                        route,
                        context.finding(Rule.ADDRESS_LITERAL, step, "uri", "an address stands in the route")
                                .expecting(
                                        "expected a backend: step, or a placeholder such as http:{{legacy.address}}"));
            }
        });
        RouteModel.visit(route, step -> StepExpressions.of(step).forEach(use -> {
            if (use.expression() instanceof XPathExpression xpath
                    && String.valueOf(xpath.getDocumentTypeName()).endsWith("InputSource")) {
                context.add(
                        route,
                        context.finding(
                                        Rule.INPUT_SOURCE,
                                        use.place(),
                                        "documentType",
                                        "documentType=InputSource reads XML without the hardened parser")
                                .expecting("expected no documentType"));
            }
        }));
    }

    private static void checkOptions(RouteDefinition route, NamedNode step, String uri, LintContext context) {
        if (REDIRECTS.matcher(uri).find()) {
            context.add(
                    route,
                    context.finding(Rule.FOLLOW_REDIRECTS, step, "followRedirects", "redirects are followed")
                            .expecting("expected followRedirects to stay false"));
        }
        if (UNMUTED.matcher(uri).find()) {
            context.add(
                    route,
                    context.finding(Rule.MUTE_EXCEPTION, step, "muteException", "stack traces are sent to clients")
                            .expecting("expected muteException to stay true"));
        }
        Matcher trust = TRUST_ALL.matcher(uri);
        if (trust.find()) {
            String option = trust.group(1).replaceFirst("=.*", "");
            context.add(
                    route,
                    context.finding(Rule.TRUST_ALL, step, option, "certificates are not verified")
                            .expecting("expected serai.backend.<name>.tls.trust with the certificates to trust"));
        }
        boolean http = RouteModel.scheme(uri).equals("platform-http");
        if (http && PROXY_PATH.matcher(RouteModel.remaining(uri)).matches()) {
            context.add(
                    route,
                    context.finding(Rule.PROXY_PATH, step, "uri", "a path that starts with proxy is an open proxy")
                            .expecting("expected another path"));
        }
    }
}
