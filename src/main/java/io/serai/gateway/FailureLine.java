package io.serai.gateway;

import io.serai.exchange.Call;
import io.serai.exchange.Operation;
import io.serai.problem.Problem;

/** The log line of a failed request, each layer with its noun: {@code api orders: operation getOrder: backend crm: ...}. */
final class FailureLine {
    private FailureLine() {}

    static String of(Call call, Problem problem) {
        StringBuilder line = new StringBuilder("request ").append(call.requestId());
        Operation operation = call.operation();
        if (operation != null) {
            line.append(": api ").append(operation.api()).append(": operation ").append(operation.id());
        }
        if (!call.route().isEmpty()) {
            line.append(": route ").append(call.route());
        }
        if (!call.backendName().isEmpty()) {
            line.append(": backend ").append(call.backendName());
        }
        return line.append(": ")
                .append(problem.status())
                .append(' ')
                .append(problem.name())
                .toString();
    }

    /**
     * The messages of the failure and its causes, without the name of the problem, which the line has already;
     * its title when they say nothing else.
     */
    static String reason(Throwable failure, Problem problem) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (text.indexOf(message) < 0 && !message.equals(problem.name())) {
                text.append(text.isEmpty() ? "" : ": ").append(message);
            }
        }
        return text.isEmpty() ? problem.title() : text.toString();
    }
}
