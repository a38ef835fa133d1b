package io.serai.gateway;

import io.serai.contract.ContractIndex.Candidates;
import io.serai.contract.MalformedTextException;
import io.serai.contract.Match;
import io.serai.exchange.Operation;
import io.serai.gateway.camel.PlatformEngine;
import io.serai.gateway.generation.Served;
import io.serai.gateway.http.AnswerWriter;
import io.serai.gateway.http.Pages.Page;
import io.serai.gateway.http.RequestTarget;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;

/** Finds what serves a request: a page, an operation of a contract, or a {@code platform-http:} route. */
final class MatchDoor {
    private final AnswerWriter answers;

    MatchDoor(AnswerWriter answers) {
        this.answers = answers;
    }

    /**
     * Notes the operation and its parameters in the visit; false when the request has its answer already, or another
     * handler took it.
     *
     * @throws ProblemException when nothing serves it
     */
    boolean pass(Visit visit) {
        HttpServerRequest request = visit.call.request();
        String method = request.method().name();
        RequestTarget target = RequestTarget.of(request);
        visit.target = target;
        Page page = visit.generation.pages().find(target.rawPath());
        if (page != null) {
            return page(visit, page, method);
        }
        Candidates<Served> candidates = visit.generation.index().candidates(target.segments());
        Match<Served> match = candidates == null ? null : candidates.find(method);
        if (match == null && candidates != null && method.equals("HEAD")) {
            match = candidates.find("GET");
        }
        if (match == null) {
            return unmatched(visit, candidates == null ? Set.of() : candidates.allowed(), target.segments());
        }
        visit.served = match.value();
        visit.parameters = decode(visit, match, target);
        Operation operation = match.value().operation();
        visit.entering(operation, match.value().entry());
        visit.call.setTarget(target.below(operation.basePath()));
        return true;
    }

    private boolean page(Visit visit, Page page, String method) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw new ProblemException(
                    Problem.of(ProblemType.METHOD_NOT_ALLOWED).withField("Allow", "GET, HEAD"));
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Content-Type", page.mediaType());
        answers.write(visit.call, 200, headers, page.content());
        return false;
    }

    private boolean unmatched(Visit visit, Set<String> inContracts, String[] segments) {
        PlatformEngine platform = visit.generation.platform();
        if (inContracts.isEmpty() && servedWithoutContract(visit, platform, segments)) {
            return false;
        }
        Set<String> allowed = inContracts.isEmpty() ? platform.allowed(segments) : inContracts;
        if (allowed.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.NOT_FOUND));
        }
        String allow = String.join(", ", allowed);
        if (visit.call.request().method() == HttpMethod.OPTIONS) {
            answers.write(visit.call, 204, MultiMap.caseInsensitiveMultiMap().set("Allow", allow), null);
            return false;
        }
        throw new ProblemException(Problem.of(ProblemType.METHOD_NOT_ALLOWED).withField("Allow", allow));
    }

    private static boolean servedWithoutContract(Visit visit, PlatformEngine platform, String[] segments) {
        try {
            return platform.serve(visit, segments);
        } catch (MalformedTextException e) {
            throw malformedQuery(e);
        }
    }

    private static ProblemException malformedQuery(MalformedTextException e) {
        return new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST, "The query has " + e.getMessage() + "."));
    }

    private static Map<String, Object> decode(Visit visit, Match<Served> match, RequestTarget target) {
        HttpServerRequest request = visit.call.request();
        try {
            return match.value().parameters().decode(match, target.rawQuery(), request::getHeader, name -> {
                Cookie cookie = request.getCookie(name);
                return cookie == null ? null : cookie.getValue();
            });
        } catch (MalformedTextException e) {
            throw malformedQuery(e);
        }
    }
}
