package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.schema.Subject;

/** What shows in the catalogue whether a statement was applied. */
sealed interface Trace {
    /** The subject exists if the statement was applied, or does not. */
    record Existence(Subject subject, boolean creates) implements Trace {}

    /** The subject has its new name instead of its old one. */
    record Renaming(Subject before, Subject after) implements Trace {}

    /** Running it again does no harm. */
    record Repeatable() implements Trace {}
}
