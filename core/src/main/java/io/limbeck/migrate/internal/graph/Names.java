package io.limbeck.migrate.internal.graph;

import java.util.Optional;
import java.util.Set;

/** Which ids and labels can be written in a symbol and mean only one thing. */
public final class Names {
    private static final int LONGEST = 64;

    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    private Names() {}

    /** What is wrong with an id; empty where nothing is. */
    public static Optional<String> faultOfId(String id) {
        return length("revision id", id)
                .or(() -> characters("revision id", id, "", "ASCII letters, digits and _"))
                .or(() -> reserved("revision id", id));
    }

    /** A label may also hold {@code -} and {@code .}, but nothing that would read as a place relative to it. */
    public static Optional<String> faultOfLabel(String label) {
        return length("label", label)
                .or(() -> characters("label", label, "-.", "ASCII letters, digits, _, - and ."))
                .or(() -> steps(label))
                .or(() -> reserved("label", label));
    }

    private static Optional<String> length(String kind, String name) {
        if (name.isEmpty()) {
            return Optional.of(kind + " is empty: ''");
        }
        return name.length() > LONGEST
                ? Optional.of(kind + " " + name.substring(0, LONGEST) + "… has " + name.length()
                        + " characters; at most " + LONGEST + " are allowed")
                : Optional.empty();
    }

    private static Optional<String> characters(String kind, String name, String more, String allowed) {
        for (int i = 0; i < name.length(); i++) {
            int c = name.codePointAt(i);
            if (!isWord(c) && more.indexOf(c) < 0) {
                return Optional.of(kind + " '" + name + "' contains '" + Character.toString(c) + "'; only " + allowed
                        + " are allowed");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> steps(String label) {
        return label.charAt(0) == '-' || Symbol.endsInSteps(label)
                ? Optional.of("label '" + label + "' looks like a number of steps; write it without '-'")
                : Optional.empty();
    }

    private static Optional<String> reserved(String kind, String name) {
        return RESERVED.contains(name)
                ? Optional.of(kind + " '" + name + "' is reserved; choose another")
                : Optional.empty();
    }

    private static boolean isWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
