package io.serai.gateway.camel;

import io.serai.contract.ContractIndex;
import io.serai.contract.ContractIndex.Candidates;
import io.serai.contract.Match;
import io.serai.gateway.lint.PlatformPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.component.platform.http.spi.Method;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code platform-http:} route of a request, as operations of contracts are found: by whole segments. A path
 * wins over a prefix, a longer prefix over a shorter one.
 */
final class PlatformPaths {
    /** The method of routes that take all, those included that Camel has no name for. */
    private static final String ANY = "*";

    private final ContractIndex<PlatformRoute> paths = new ContractIndex<>();
    private final ContractIndex<PlatformRoute> prefixes = new ContractIndex<>();

    PlatformPaths(Collection<PlatformRoute> routes) {
        // First, so that a route of its own for HEAD takes its place.
        routes.stream().filter(route -> route.path().methods().contains("GET")).forEach(route -> add(route, "HEAD"));
        for (PlatformRoute route : routes) {
            methodsOf(route.path()).forEach(method -> add(route, method));
        }
    }

    private static Set<String> methodsOf(PlatformPath path) {
        if (!path.methods().isEmpty()) {
            return path.methods();
        }
        Set<String> all = new TreeSet<>(Set.of(ANY));
        Method.getAll().forEach(method -> all.add(method.name()));
        return all;
    }

    private void add(PlatformRoute route, String method) {
        (route.path().prefix() ? prefixes : paths).add("", method, route.path().template(), route);
    }

    /** What serves a method of a path, or null. */
    @Nullable
    Match<PlatformRoute> find(String method, String[] segments) {
        for (Candidates<PlatformRoute> candidates : candidates(segments)) {
            Match<PlatformRoute> match = candidates.find(method);
            match = match == null ? candidates.find(ANY) : match;
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** The methods that a path has, HEAD and OPTIONS included; empty when no route takes it. */
    Set<String> allowed(String[] segments) {
        Set<String> allowed = new TreeSet<>();
        candidates(segments).forEach(candidates -> allowed.addAll(candidates.allowed()));
        return allowed;
    }

    private List<Candidates<PlatformRoute>> candidates(String[] segments) {
        List<Candidates<PlatformRoute>> all = new ArrayList<>();
        Candidates<PlatformRoute> whole = paths.candidates(segments);
        if (whole != null) {
            all.add(whole);
        }
        for (int length = segments.length; length >= 0; length--) {
            Candidates<PlatformRoute> below = prefixes.candidates(Arrays.copyOf(segments, length));
            if (below != null) {
                all.add(below);
            }
        }
        return all;
    }
}
