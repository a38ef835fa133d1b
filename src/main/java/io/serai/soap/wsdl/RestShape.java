package io.serai.soap.wsdl;

import io.serai.mapping.KebabCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes method and path for a SOAP operation by its name, and what of its input is in them. */
final class RestShape {
    private static final Pattern VERB = Pattern.compile(
            "(Get|List|Find|Search|Read|Query|Create|Add|Update|Delete|Cancel|Remove)(?=[A-Z0-9]|$)(.*)",
            Pattern.CASE_INSENSITIVE);

    private static final String OTHERWISE = "operation";

    private final boolean rest;
    private final Set<String> taken = new HashSet<>();

    /** With resources, or with one path for each operation. */
    RestShape(boolean rest) {
        this.rest = rest;
    }

    /**
     * Where an operation is served.
     *
     * @param path template
     * @param inPath names of the input's properties that are in the path
     * @param inQuery names of those that are in the query; what is in neither is in the body
     * @param guessed whether nobody but its name says that it changes nothing
     */
    record Place(String method, String path, List<String> inPath, List<String> inQuery, boolean guessed) {}

    /** The place of an operation whose input has no scalar properties alone, or which is called as it is. */
    private Place plain(String method, String name) {
        return free(method, "/" + KebabCase.of(name, OTHERWISE), List.of(), List.of(), false);
    }

    /**
     * Proposes a place.
     *
     * @param scalars the properties of the input, when all of them are scalars; null otherwise
     * @param required those of them that have to be there
     * @param texts those of them that are texts
     */
    Place of(
            String operation,
            @org.jspecify.annotations.Nullable List<String> scalars,
            List<String> required,
            List<String> texts) {
        Matcher verb = VERB.matcher(operation);
        if (!rest || !verb.matches()) {
            return plain("POST", operation);
        }
        String noun = verb.group(2).isEmpty() ? operation : verb.group(2);
        return switch (verb.group(1).toLowerCase(Locale.ROOT)) {
            case "create", "add" -> plain("POST", noun);
            case "update" -> plain("PUT", noun);
            case "delete", "cancel", "remove" ->
                scalars == null ? plain("POST", operation) : parameters("DELETE", noun, scalars, required, operation);
            case "find", "search", "query" ->
                scalars == null
                        ? plain("POST", operation)
                        : parameters("GET", noun, scalars, names(required, texts), operation);
            default ->
                scalars == null ? plain("POST", operation) : parameters("GET", noun, scalars, required, operation);
        };
    }

    /** A text that something is searched by names nothing, unless it is called like a key. */
    private static List<String> names(List<String> required, List<String> texts) {
        boolean searched = required.size() == 1
                && texts.contains(required.get(0))
                && !required.get(0).matches("(?i).*(id|key|number|no|nr|code|isbn|sku)");
        return searched ? List.of() : required;
    }

    /** The only required property, or one called like an id, is the resource's own and stands in the path. */
    private Place parameters(
            String method, String noun, List<String> scalars, List<String> required, String operation) {
        List<String> inPath = new ArrayList<>();
        if (required.size() == 1) {
            inPath.add(required.get(0));
        }
        List<String> inQuery = new ArrayList<>(scalars);
        inQuery.removeAll(inPath);
        String path = "/" + KebabCase.of(noun, OTHERWISE) + (inPath.isEmpty() ? "" : "/{" + inPath.get(0) + "}");
        if (taken.contains(method + " " + shape(path))) {
            path = "/" + KebabCase.of(operation, OTHERWISE) + (inPath.isEmpty() ? "" : "/{" + inPath.get(0) + "}");
        }
        return free(method, path, inPath, inQuery, method.equals("GET"));
    }

    private Place free(String method, String path, List<String> inPath, List<String> inQuery, boolean guessed) {
        String free = path;
        for (int i = 2; !taken.add(method + " " + shape(free)); i++) {
            free = path.replaceFirst("^(/[^/]*)", "$1-" + i);
        }
        return new Place(method, free, inPath, inQuery, guessed);
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
