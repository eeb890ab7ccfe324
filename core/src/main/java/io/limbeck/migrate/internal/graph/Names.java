package io.limbeck.migrate.internal.graph;

import java.util.Optional;
import java.util.Set;

/** Which ids and labels can be written in a symbol and mean only one thing. */
public final class Names {
    private static final int MAX_ID = 64;

    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    private Names() {}

    /** What is wrong with an id; empty where nothing is. */
    public static Optional<String> faultOfId(String id) {
        if (id.isEmpty()) {
            return Optional.of("revision id is empty: ''");
        }
        if (id.length() > MAX_ID) {
            return Optional.of(
                    "revision id " + id + " has " + id.length() + " characters; at most " + MAX_ID + " are allowed");
        }
        for (int i = 0; i < id.length(); i++) {
            if (!isWord(id.charAt(i))) {
                return Optional.of("revision id '" + id + "' contains '" + id.charAt(i)
                        + "'; only letters, digits and _ are allowed");
            }
        }
        return reserved("revision id", id);
    }

    /** A label may also hold {@code -} and {@code .}, but nothing that would read as a place relative to it. */
    static Optional<String> faultOfLabel(String label) {
        if (label.isEmpty()) {
            return Optional.of("a label is empty");
        }
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (!isWord(c) && c != '.' && c != '-') {
                return Optional.of(
                        "label '" + label + "' contains '" + c + "'; only letters, digits, _, - and . are allowed");
            }
        }
        if (label.charAt(0) == '-' || Symbol.endsInSteps(label)) {
            return Optional.of("label '" + label + "' would read as a number of steps; write it without '-'");
        }
        return reserved("label", label);
    }

    private static Optional<String> reserved(String kind, String name) {
        return RESERVED.contains(name)
                ? Optional.of(kind + " '" + name + "' has a meaning of its own; choose another")
                : Optional.empty();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
