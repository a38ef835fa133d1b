package io.serai.compose;

import io.serai.problem.ProblemException;
import io.serai.problem.ProblemWriter;
import java.io.Serial;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes one JSON object of what the branches of a {@code multicast} or {@code recipientList} answer, each part under its
 * name. A required part that failed or is late fails the exchange with its problem; an optional one is left out, named in
 * {@code missing} and explained in {@code errors}. To be set up as a bean:
 *
 * <pre>
 * - beans:
 *     - name: pageParts
 *       type: io.serai.compose.NamedParts
 *       properties:
 *         names: product, price, stock
 *         required: product
 * </pre>
 */
public final class NamedParts extends ServiceSupport implements AggregationStrategy {
    private static final String ENDED = "SeraiEndedBranches";

    private List<String> names = List.of();
    private Set<String> required = Set.of();

    /** The names of the parts, separated by commas, in the order of the branches. */
    public void setNames(String commaSeparated) {
        names = split(commaSeparated);
    }

    /** The names of those parts without which there is no answer, separated by commas. */
    public void setRequired(String commaSeparated) {
        required = new LinkedHashSet<>(split(commaSeparated));
    }

    @Override
    protected void doStart() {
        if (names.isEmpty() || new LinkedHashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("names = '" + String.join(", ", names)
                    + "' does not name the parts; expected one name for each branch");
        }
        if (!names.containsAll(required)) {
            throw new IllegalArgumentException("required = '" + String.join(", ", required)
                    + "' is not among the names; expected some of '" + String.join(", ", names) + "'");
        }
    }

    @Override
    public Exchange aggregate(Exchange previous, Exchange branch) {
        throw new UnsupportedOperationException("named parts are those of a multicast or a recipientList");
    }

    /**
     * Notes a branch that has ended. Camel holds its lock meanwhile, and a time limit that ends just then is lost, so
     * nothing is read here.
     */
    @Override
    public Exchange aggregate(@Nullable Exchange previous, Exchange branch, Exchange input) {
        int index = branch.getProperty(ExchangePropertyKey.MULTICAST_INDEX, -1, int.class);
        boolean last = branch.getProperty(ExchangePropertyKey.MULTICAST_COMPLETE, false, boolean.class);
        if (index < 0 || index >= names.size() || last && index + 1 < names.size()) {
            throw new IllegalStateException("there are other branches than the names " + names);
        }
        ended(input).put(names.get(index), branch);
        return input;
    }

    /** Says nothing: a branch that is late is one that has not ended. */
    @Override
    public void timeout(@Nullable Exchange exchange, int index, int total, long timeout) {}

    /** Writes the answer when all branches have ended or the time is up. What ends later is not looked at any more. */
    @Override
    public void onCompletion(@Nullable Exchange result, Exchange input) {
        Map<String, Exchange> ended = ended(input);
        input.removeProperty(ENDED);
        if (input.getException() != null) {
            return;
        }
        PartsAnswer answer = new PartsAnswer(input, problems(input));
        for (String name : names) {
            Exchange branch = ended.get(name);
            Part part = branch == null ? Part.late() : Part.of(branch);
            if (part.problem() != null && required.contains(name)) {
                input.setException(new ProblemException(part.problem(), new RequiredPart(name, part.cause())));
                return;
            }
            answer.add(name, part);
        }
        answer.write();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Exchange> ended(Exchange input) {
        Map<String, Exchange> ended = input.getProperty(ENDED, Map.class);
        if (ended == null) {
            ended = new HashMap<>();
            input.setProperty(ENDED, ended);
        }
        return ended;
    }

    private static ProblemWriter problems(Exchange exchange) {
        ProblemWriter bound = exchange.getContext().getRegistry().findSingleByType(ProblemWriter.class);
        return bound != null ? bound : new ProblemWriter(Optional.empty());
    }

    private static List<String> split(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Tells the log which part it was. */
    private static final class RequiredPart extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private RequiredPart(String name, @Nullable Throwable cause) {
            super("part " + name + (cause == null ? " is late" : " failed"), cause, false, false);
        }
    }
}
