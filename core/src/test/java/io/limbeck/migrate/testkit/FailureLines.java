package io.limbeck.migrate.testkit;

import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ScriptLocation;

/** A failure with all of its parts, as a shell would print it. */
final class FailureLines {
    private FailureLines() {}

    static String of(MigrateException failure) {
        StringBuilder text = new StringBuilder("error: ").append(failure.what());
        failure.why().ifPresent(why -> text.append('\n').append(why));
        failure.location().ifPresent(location -> append(text, location));
        text.append('\n').append(failure.remedy());
        failure.databaseState()
                .ifPresent(state -> text.append("\nState of the database: ").append(state));
        return text.toString();
    }

    private static void append(StringBuilder text, ScriptLocation location) {
        text.append("\n  at ").append(location);
        location.revision()
                .ifPresent(id -> text.append(" (revision ").append(id).append(')'));
        location.statement().ifPresent(sql -> text.append("\n  statement:\n")
                .append(sql.strip().indent(4).stripTrailing()));
    }
}
