package io.serai.mapping;

import java.util.function.Consumer;

/** Decides about each breach of one document: it is told, ends the reading, or neither. */
final class Breaches {
    private static final int MOST_SHOWN = 40;

    private final XmlPath path;
    private final Strictness strictness;
    private final Consumer<Breach> reported;

    Breaches(XmlPath path, Strictness strictness, Consumer<Breach> reported) {
        this.path = path;
        this.strictness = strictness;
        this.reported = reported;
    }

    /** A breach that leaves all values right. */
    void report(Breach.Kind kind, String detail) {
        if (strictness == Strictness.OFF) {
            return;
        }
        Breach breach = new Breach(kind, path.toString(), detail);
        if (strictness == Strictness.ENFORCE) {
            throw new BreachException(breach);
        }
        reported.accept(breach);
    }

    void unknown(String what, String name) {
        report(Breach.Kind.UNKNOWN, unknownText(what, name));
    }

    /** The same at a place that no reader of the contract's tables is at. */
    static Breach unknownAt(String path, String what, String name) {
        return new Breach(Breach.Kind.UNKNOWN, path, unknownText(what, name));
    }

    private static String unknownText(String what, String name) {
        return "has the " + what + " '" + shown(name) + "', which the contract does not know";
    }

    /** As much of a foreign text as people need. */
    static String shown(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    }

    /** An element that has another namespace than the contract says. */
    void namespace(XmlName is, XmlName expected) {
        report(Breach.Kind.NAMESPACE, "is " + is + ", where the contract has " + expected);
    }

    /** A value that would be wrong, whatever the strictness. */
    BreachException value(String detail) {
        return new BreachException(new Breach(Breach.Kind.VALUE, path.toString(), detail));
    }
}
