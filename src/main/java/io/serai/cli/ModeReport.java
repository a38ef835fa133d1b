package io.serai.cli;

import io.serai.gateway.generation.Served;
import java.util.List;

/** How each operation runs, and which step decided it. */
final class ModeReport {
    private ModeReport() {}

    static String of(List<Served> operations) {
        StringBuilder text = new StringBuilder();
        int width = operations.stream()
                .mapToInt(served -> served.operation().name().length())
                .max()
                .orElse(0);
        for (Served served : operations) {
            String name = served.operation().name();
            var plan = served.entry().plan();
            text.append(name)
                    .append(" ".repeat(width - name.length() + 2))
                    .append(plan.mode().label());
            if (!plan.decidedBy().isEmpty()) {
                text.append(": ").append(plan.decidedBy());
            } else if (plan.lone()) {
                text.append(": forwarded as it is");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
