package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.GraphException;
import java.util.Optional;

/**
 * A revision symbol taken apart: {@code [branch@][name][±steps]}.
 *
 * @param text as the user wrote it
 * @param branch a label, id or prefix
 * @param name {@code head}, {@code heads}, {@code base}, {@code current}, a label, id or prefix; empty in {@code +1}, {@code X@-1}
 * @param steps 0 when the symbol is not relative
 */
record Symbol(String text, Optional<String> branch, Optional<String> name, int steps) {
    private static final String FORMS =
            "A symbol is an id or the beginning of one, a label, head, heads, base or current, "
                    + "optionally with a branch before it (web@head) or steps after it (head-1, +2).";

    /**
     * Reads a symbol.
     *
     * @throws GraphException when the text is not a symbol
     */
    static Symbol parse(String written) {
        String text = written.strip();
        int at = text.indexOf('@');
        String rest = text.substring(at + 1);
        int sign = startOfSteps(rest);
        String name = sign < 0 ? rest : rest.substring(0, sign);
        int steps = sign < 0 ? 0 : steps(text, rest.substring(sign));
        if (at == 0 || rest.isEmpty() || name.indexOf('@') >= 0 || name.indexOf(':') >= 0) {
            throw GraphFailures.unusableSymbol(written, "It is not a revision symbol.", FORMS);
        }
        if (name.isEmpty() && steps == 0) {
            throw GraphFailures.unusableSymbol(written, "The number of steps must not be zero.", FORMS);
        }
        return new Symbol(
                text,
                at < 0 ? Optional.empty() : Optional.of(text.substring(0, at)),
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                steps);
    }

    boolean isRelative() {
        return steps != 0;
    }

    /** Whether it counts from the current revisions: {@code +1}, {@code X@-1}, {@code current-1}. */
    boolean startsAtCurrent() {
        return name.isEmpty() || name.get().equals("current");
    }

    /** What its name stands for in the whole graph. */
    Symbol withoutBranch() {
        return new Symbol(text, Optional.empty(), name, steps);
    }

    /** The same symbol for this branch only. */
    String on(String otherBranch) {
        return otherBranch + "@" + text.substring(text.indexOf('@') + 1);
    }

    static boolean endsInSteps(String text) {
        return startOfSteps(text) >= 0;
    }

    /** Where the sign before trailing digits is, or -1. */
    private static int startOfSteps(String text) {
        int i = text.length() - 1;
        while (i >= 0 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i--;
        }
        boolean signed = i >= 0 && i < text.length() - 1 && (text.charAt(i) == '+' || text.charAt(i) == '-');
        return signed ? i : -1;
    }

    private static int steps(String text, String signed) {
        try {
            return Integer.parseInt(signed);
        } catch (NumberFormatException e) {
            throw GraphFailures.unusableSymbol(text, "The number of steps is too large.", FORMS);
        }
    }
}
