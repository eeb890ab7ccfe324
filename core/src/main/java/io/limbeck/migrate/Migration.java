package io.limbeck.migrate;

/**
 * One step of a schema's history: an upgrade and a downgrade. A script is a class that implements it and is annotated with {@link Revision}.
 *
 * <p>Each run creates a new instance with the no-argument constructor, which need not be public. An exception fails the revision and rolls
 * it back; an implementation need not declare {@code throws Exception}. A method that has not committed anything or called
 * {@link Operations#connection} may run again from its beginning after its transaction was rolled back: on PostgreSQL if another session
 * held a lock that it needed, on SQLite if a table must be rebuilt with foreign keys off.
 */
public interface Migration {
    /** Changes the database from the parents' state to this revision's. */
    void upgrade(Operations op) throws Exception;

    /** Reverts {@link #upgrade}; throw {@link UnsupportedOperationException} if that is impossible. */
    void downgrade(Operations op) throws Exception;
}
