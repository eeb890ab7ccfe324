package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.GraphException;

/** Which of our errors is which of Alembic's. */
final class AlembicErrors {
    private AlembicErrors() {}

    static GraphException.Kind kind(String command, String target, String error) {
        boolean relative = target.matches(".*[-+]\\d+");
        if (command.equals("stamp") && relative) {
            // Alembic takes the whole symbol for an id ("can't locate"), or walks from the heads; we say that a stamp
            // takes none.
            return GraphException.Kind.UNUSABLE_SYMBOL;
        }
        boolean wrongWay = target.matches(command.equals("upgrade") ? "(.*@)?-\\d+" : "(.*@)?\\+\\d+");
        if (error.startsWith("Relative revision")) {
            return wrongWay ? GraphException.Kind.UNUSABLE_SYMBOL : GraphException.Kind.PAST_END;
        }
        if (error.equals("Walked too far")) {
            return GraphException.Kind.PAST_END;
        }
        if (error.equals("Ambiguous walk") || error.startsWith("Ambiguous upgrade")) {
            return GraphException.Kind.AMBIGUOUS_WALK;
        }
        if (error.startsWith("Multiple head")) {
            return GraphException.Kind.MULTIPLE_HEADS;
        }
        if (error.endsWith("is not a valid downgrade target from current head(s)")) {
            return GraphException.Kind.NOT_BELOW_CURRENT;
        }
        if (error.startsWith("Can't locate") && target.contains("@")) {
            return GraphException.Kind.NOT_ON_BRANCH;
        }
        throw new IllegalArgumentException("no kind for: " + error);
    }
}
