package io.limbeck.migrate.shell;

import io.limbeck.migrate.advice.Spelling;
import io.limbeck.migrate.error.ScriptLocation;

/** A failure as lines: what, why, where, which statement, what to do, and the state of the database last. */
final class FailureText {
    private final Paint paint;
    private final Spelling spelling;

    FailureText(Paint paint, Spelling spelling) {
        this.paint = paint;
        this.spelling = spelling;
    }

    String of(Failure failure) {
        StringBuilder text =
                new StringBuilder(paint.fault("error:")).append(' ').append(failure.what());
        failure.why().ifPresent(why -> text.append('\n').append(Lines.beginning(why)));
        failure.location().ifPresent(location -> append(text, location));
        text.append('\n').append(spelling.of(failure.remedy()));
        failure.databaseState()
                .ifPresent(state ->
                        text.append('\n').append("State of the database: ").append(state));
        return Lines.shortened(text.toString());
    }

    private static void append(StringBuilder text, ScriptLocation location) {
        text.append("\n  at ").append(location);
        location.revision()
                .ifPresent(id -> text.append(" (revision ").append(id).append(')'));
        location.statement().ifPresent(sql -> text.append("\n  statement:\n")
                .append(Lines.indent(Lines.beginning(sql.strip()), "    ")));
    }
}
