package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.Operations;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.result.Direction;

/** A script that is ready to run, whatever language it is written in. */
public interface RunnableScript {
    /** Runs one way; {@code direction} is never {@code STAMP}. */
    void run(Direction direction, Operations op) throws Exception;

    /** Whether it wants the revision's transaction; a section may opt out. */
    boolean transactional(Direction direction);

    /** Of the text that runs, whatever its file holds by now, as {@link io.limbeck.migrate.internal.script.ScriptChecksum} spells it. */
    String checksum();

    /** Where in the script {@code failure} came from, as far as that is known. */
    ScriptLocation locate(Throwable failure);
}
