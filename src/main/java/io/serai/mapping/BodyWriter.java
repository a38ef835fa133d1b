package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.serai.problem.Violation;
import java.io.IOException;
import java.util.List;

/** Makes XML of the JSON of a whole message. */
public final class BodyWriter {
    private BodyWriter() {}

    /**
     * Appends the element of a mapping.
     *
     * @param json before the value, which has to be all there is
     * @param violations gets what does not fit
     * @throws ProblemException 400 when it is no JSON
     */
    public static void write(JsonParser json, Mapping mapping, XmlOutput xml, List<Violation> violations)
            throws IOException {
        try {
            if (json.nextToken() == null) {
                throw new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, "The body is missing."));
            }
            violations.addAll(mapping.toXml(json, xml));
            if (json.nextToken() != null) {
                violations.add(new Violation("has something behind its end", null, null, "#"));
            }
        } catch (StreamConstraintsException e) {
            throw unreadable(new StreamConstraintsException(e.getOriginalMessage(), json.currentLocation()));
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** The problem of a client whose body is no JSON, or beyond the limits of docs/mapping.md. */
    public static ProblemException unreadable(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        String detail = "The body is no JSON: " + (place.isEmpty() ? e.getOriginalMessage() : place) + ".";
        if (e instanceof StreamConstraintsException) {
            // What follows names a method of the parser.
            String limit = e.getOriginalMessage().replaceFirst(", from `[^`]*`", "");
            detail = "The body is beyond a limit: " + limit + (place.isEmpty() ? "" : ", at " + place) + ".";
        }
        return new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, detail), e);
    }
}
