package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;

/** Files that endpoints name must be there, inside the workspace. */
final class ResourceRule implements RouteRule {
    private static final Set<String> STYLESHEETS = Set.of("xslt", "xslt-saxon");
    private static final Set<String> WITH_RESOURCE = Set.of("xslt", "xslt-saxon", "validator");

    @Override
    public void check(RouteDefinition route, LintContext context) {
        Endpoints.visit(route, (step, uri) -> {
            String resolved = context.model().resolved(uri);
            String scheme = RouteModel.scheme(resolved);
            String resource = RouteModel.remaining(resolved);
            if (WITH_RESOURCE.contains(scheme) && resource.startsWith("file:") && !resource.contains("{{")) {
                checkFile(route, step, scheme, resource.substring("file:".length()), context);
            } else if (STYLESHEETS.contains(scheme) && isOfWorkspace(resource, context)) {
                Finding finding = context.finding(
                                Rule.STYLESHEET_MISSING, step, keyOf(step, context), "'" + resource + "' is not there")
                        .expecting("expected file:" + resource + "; without file: it is looked for in jars");
                context.add(route, finding);
            }
        });
    }

    private static boolean isOfWorkspace(String resource, LintContext context) {
        return !resource.contains(":")
                && !resource.contains("{{")
                && Files.isRegularFile(context.workspace().root().resolve(resource));
    }

    /** Canonically an option of its own, otherwise part of the uri. */
    private static String keyOf(NamedNode step, LintContext context) {
        return context.at(step, "resourceUri").equals(context.at(step)) ? "uri" : "resourceUri";
    }

    private static void checkFile(
            RouteDefinition route, NamedNode step, String scheme, String file, LintContext context) {
        Path path = Path.of(file);
        String key = keyOf(step, context);
        if (!context.workspace().contains(path)) {
            context.add(
                    route,
                    context.finding(Rule.WORKSPACE_ESCAPE, step, key, "'" + file + "' is outside the workspace")
                            .expecting("expected a path such as xslt/orders/getOrder-response.xsl"));
        } else if (!Files.isRegularFile(context.workspace().root().resolve(path))) {
            Rule rule = STYLESHEETS.contains(scheme) ? Rule.STYLESHEET_MISSING : Rule.RESOURCE_MISSING;
            List<String> names = context.workspace().stylesheets().stream()
                    .map(context.workspace()::name)
                    .toList();
            Finding finding = context.finding(rule, step, key, "'" + file + "' is not there")
                    .expecting("expected a file of the workspace")
                    .suggesting(file, names);
            context.add(route, finding);
        }
    }
}
