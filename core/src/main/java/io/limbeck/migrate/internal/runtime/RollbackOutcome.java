package io.limbeck.migrate.internal.runtime;

/** What became of a failed step's transaction, as far as that is known. */
enum RollbackOutcome {
    ROLLED_BACK,
    /** It was only written down: no database was touched. */
    NEVER_RAN,
    /** There was none any more: the database has taken it back on its own, or the script has ended it. */
    NO_TRANSACTION,
    /** No answer; the database rolls back what a lost connection did not commit. */
    CONNECTION_LOST,
    /** The connection was lost in COMMIT, and another connection does not see what it was to commit. */
    COMMIT_NOT_SEEN,
    /** The connection was lost in COMMIT, and another connection sees what was committed. */
    COMMITTED,
    /** The connection was lost in COMMIT, and there is nothing by which to know what became of it. */
    UNKNOWN
}
