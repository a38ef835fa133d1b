package io.serai.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes problems as {@code application/problem+json} (RFC 9457, section 3). */
public final class ProblemWriter {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Types that IANA has registered; the others are pages of this gateway. */
    private static final Map<String, String> REGISTERED = Map.of(
            ProblemType.QUOTA_EXCEEDED.slug(), "https://iana.org/assignments/http-problem-types#quota-exceeded",
            ProblemType.TEMPORARY_REDUCED_CAPACITY.slug(),
                    "https://iana.org/assignments/http-problem-types#temporary-reduced-capacity");

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    private final String base;

    /**
     * A writer for one public address.
     *
     * @param publicUrl where clients reach the gateway, without a slash at the end; types are paths without it
     */
    public ProblemWriter(Optional<String> publicUrl) {
        this.base = publicUrl.orElse("");
    }

    /** A writer for the public address of the settings. */
    public static ProblemWriter at(Optional<URI> publicUrl) {
        return new ProblemWriter(publicUrl.map(url -> url.toString().replaceFirst("/+$", "")));
    }

    /**
     * The JSON form in UTF-8.
     *
     * @param instance the path of the request, or null when it is not fit to be repeated
     */
    public byte[] write(Problem problem, @Nullable String instance, String requestId, String traceId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", typeOf(problem.name()));
            json.writeStringField("title", problem.title());
            json.writeNumberField("status", problem.status());
            writeUnlessEmpty(json, "detail", problem.detail());
            writeUnlessEmpty(json, "instance", instance);
            writeErrors(json, problem);
            for (Map.Entry<String, Object> extra : problem.extras().entrySet()) {
                json.writePOJOField(extra.getKey(), extra.getValue());
            }
            json.writeStringField("requestId", requestId);
            json.writeStringField("traceId", traceId);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The address of a problem type, which an author's own may have itself. */
    public String typeOf(String name) {
        if (name.indexOf(':') > 0) {
            return name;
        }
        String registered = REGISTERED.get(name);
        return registered != null ? registered : base + "/problems/" + name;
    }

    private static void writeErrors(JsonGenerator json, Problem problem) throws IOException {
        if (problem.errors().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("errors");
        for (Violation violation : problem.errors()) {
            json.writeStartObject();
            json.writeStringField("detail", violation.detail());
            writeUnlessEmpty(json, "in", violation.in());
            writeUnlessEmpty(json, "name", violation.name());
            writeUnlessEmpty(json, "pointer", violation.pointer());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeUnlessEmpty(JsonGenerator json, String member, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(member, value);
        }
    }
}
