package io.limbeck.migrate;

/**
 * One step of a schema's history, both ways. A script is a class that implements it and carries {@link Revision}.
 *
 * <p>A new instance is made for each run, by the constructor without parameters; it need not be public. Whatever a
 * method throws fails the revision and rolls it back; an implementation declares no more than it needs. A method that has committed
 * nothing and not called {@link Operations#connection} may run again from its beginning, after its transaction was rolled back: on
 * PostgreSQL when another session held a lock that it needed, on SQLite when a table has to be rebuilt without foreign keys.
 */
public interface Migration {
    /** Goes from the parents' state to this revision's. */
    void upgrade(Operations op) throws Exception;

    /** Goes back; throw {@link UnsupportedOperationException} where there is no way back. */
    void downgrade(Operations op) throws Exception;
}
