package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.AmbiguousWalkException;
import io.limbeck.migrate.error.GraphException;
import io.limbeck.migrate.error.MultipleHeadsException;
import io.limbeck.migrate.error.NotBelowCurrentException;
import io.limbeck.migrate.error.NotOnBranchException;
import io.limbeck.migrate.error.PastEndException;
import io.limbeck.migrate.error.UnusableSymbolException;

/** Which of our errors is which of Alembic's. */
final class AlembicErrors {
    private AlembicErrors() {}

    static Class<? extends GraphException> kind(String command, String target, String error) {
        boolean relative = target.matches(".*[-+]\\d+");
        if (command.equals("stamp") && relative) {
            // Alembic takes the whole symbol for an id ("can't locate"), or walks from the heads; we say that a stamp
            // takes none.
            return UnusableSymbolException.class;
        }
        boolean wrongWay = target.matches(command.equals("upgrade") ? "(.*@)?-\\d+" : "(.*@)?\\+\\d+");
        if (error.startsWith("Relative revision")) {
            return wrongWay ? UnusableSymbolException.class : PastEndException.class;
        }
        if (error.equals("Walked too far")) {
            return PastEndException.class;
        }
        if (error.equals("Ambiguous walk") || error.startsWith("Ambiguous upgrade")) {
            return AmbiguousWalkException.class;
        }
        if (error.startsWith("Multiple head")) {
            return MultipleHeadsException.class;
        }
        if (error.endsWith("is not a valid downgrade target from current head(s)")) {
            return NotBelowCurrentException.class;
        }
        if (error.startsWith("Can't locate") && target.contains("@")) {
            return NotOnBranchException.class;
        }
        throw new IllegalArgumentException("no kind for: " + error);
    }
}
