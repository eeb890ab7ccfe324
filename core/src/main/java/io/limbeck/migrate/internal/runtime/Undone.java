package io.limbeck.migrate.internal.runtime;

/** What became of a failed step's transaction. */
enum Undone {
    ROLLED_BACK,
    /** It was only written down: no database was touched. */
    NEVER_RAN,
    /** There was none any more: the database has taken it back by itself, or the script has ended it. */
    NO_TRANSACTION,
    /** Nobody answers; a database takes back what a lost connection did not commit. */
    CONNECTION_LOST
}
