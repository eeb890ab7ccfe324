package io.limbeck.migrate;

/**
 * One step of a schema's history, both ways. A script is a class that implements it and carries {@link Revision}.
 *
 * <p>A new instance is made for each run, by the constructor without parameters; it need not be public.
 */
public interface Migration {
    /** Goes from the parents' state to this revision's. */
    void upgrade(Operations op);

    /** Goes back; throw {@link UnsupportedOperationException} where there is no way back. */
    void downgrade(Operations op);
}
