package io.limbeck.migrate.internal.write;

import java.nio.file.Path;

/** From what a revision is to a file ready to be written. */
public final class NewScriptFile {
    private NewScriptFile() {}

    /**
     * The file that holds {@code script}, not yet written.
     *
     * @param migrations the folder that may hold templates of the user's own
     */
    public static RenderedScript render(NewScript script, ScriptKind kind, FileTemplate names, Path migrations) {
        return new RenderedScript(
                names.fileName(script, kind),
                ScriptTemplate.of(kind, migrations).render(script));
    }
}
