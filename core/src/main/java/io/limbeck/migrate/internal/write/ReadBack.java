package io.limbeck.migrate.internal.write;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.error.ScriptWriteException;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.script.ScriptReader;
import io.limbeck.migrate.internal.script.ScriptSource;
import io.limbeck.migrate.internal.script.SqlScript;
import io.limbeck.migrate.result.Direction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last look at a script before it is written: it must be read back as what it was made from. A template of the user's own may
 * have lost the header; a literal from the database may hold what a SQL file cannot (a carriage return) or what ends a section.
 */
public final class ReadBack {
    private ReadBack() {}

    /**
     * Refuses a text that would be read as another script.
     *
     * @param file where it is to be written
     * @throws ScriptWriteException with the text; nothing is written
     */
    public static void check(Path file, RenderedScript rendered, NewScript meant) {
        List<ScriptFault> faults = new ArrayList<>();
        Optional<Script> read = ScriptReader.read(
                new ScriptSource.InMemory(rendered.fileName(), rendered.text().getBytes(StandardCharsets.UTF_8)),
                faults);
        if (read.isEmpty()) {
            ScriptFault first = faults.get(0);
            throw refused(file, rendered, "It cannot be read back: " + first.what(), Advice.of("Fix the template."));
        }
        if (!read.get().header().id().equals(meant.id())
                || !read.get().header().down().equals(meant.down())) {
            throw refused(
                    file,
                    rendered,
                    "The template does not write the header of revision " + meant.id() + ".",
                    Advice.of("Add {{id}} and {{downIds}}, or {{annotation}}, to the template."));
        }
        if (read.get() instanceof SqlScript sql) {
            holds(sql, rendered, Direction.UPGRADE, meant.upgrade(), file);
            holds(sql, rendered, Direction.DOWNGRADE, meant.downgrade(), file);
        }
    }

    private static void holds(
            SqlScript read, RenderedScript rendered, Direction direction, List<String> body, Path file) {
        String meant = String.join("\n", body);
        boolean held = read.sections().stream()
                .filter(section -> section.direction() == direction)
                .anyMatch(section -> section.in(rendered.text()).contains(meant));
        if (!body.isEmpty() && (!held || meant.indexOf('\r') >= 0)) {
            throw refused(
                    file,
                    rendered,
                    "A literal in its " + direction
                            + " contains text that is not possible in an SQL script: a carriage return, or a line that looks like a"
                            + " section marker.",
                    Advice.of("Omit ").and(Hint.ofOption("sql-script")).and(": a Java script can contain any text."));
        }
    }

    private static ScriptWriteException refused(Path file, RenderedScript rendered, String why, Advice advice) {
        return new ScriptWriteException(file, why, advice, rendered.text(), null);
    }
}
