package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.internal.graph.RevisionHeader;

/** One script as its text describes it; it holds no text, {@link #text()} reads it again. */
public sealed interface Script permits JavaScript, SqlScript {
    RevisionHeader header();

    /** SHA-256, in hexadecimal, of the text as {@link ScriptText} normalises it. */
    String checksum();

    ScriptSource source();

    /**
     * The text that this script was read from.
     *
     * @throws BrokenScriptsException if the file has changed since
     */
    default String text() {
        return ScriptText.reread(source(), checksum()).text();
    }
}
