package io.serai.gateway.lint;

import org.apache.camel.model.RouteDefinition;

/** A check of single routes. */
interface RouteRule {
    void check(RouteDefinition route, LintContext context);
}
