package io.serai.backend;

import io.serai.exchange.Trace;
import java.util.List;
import java.util.Optional;

/**
 * The names under which this gateway shows itself to others.
 *
 * @param name in {@code Proxy-Status} (RFC 9209)
 * @param via in {@code Via} (RFC 9110, section 7.6.3); a request that has it already has come here before
 */
public record Pseudonym(String name, String via) {
    private static final String DEFAULT = "serai";

    /** The chosen name for both; without one, {@code Via} gets a name of its own for this process. */
    public static Pseudonym of(Optional<String> chosen) {
        return chosen.map(name -> new Pseudonym(name, name))
                .orElseGet(() ->
                        new Pseudonym(DEFAULT, DEFAULT + "-" + Trace.randomHex().substring(0, 8)));
    }

    /** Whether one of these Via fields names this gateway. */
    public boolean isIn(List<String> fields) {
        for (String field : fields) {
            for (String entry : field.split(",")) {
                String[] parts = entry.strip().split("\\s+");
                if (parts.length > 1 && parts[1].equals(via)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code Proxy-Status} of a backend's own error that is passed on. */
    public String received(int status, String backend) {
        return name + "; received-status=" + status + "; next-hop=" + backend;
    }
}
