package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.Failures;
import java.sql.SQLException;
import java.util.Optional;

/** What PostgreSQL's SQLSTATEs mean. See https://www.postgresql.org/docs/current/errcodes-appendix.html. */
final class PostgresqlFailures implements Failures {
    @Override
    public FailureKind kindOf(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "53300", "57P01", "57P02", "57P03" -> FailureKind.UNREACHABLE;
            case "3D000", "08004" -> FailureKind.REFUSED;
            case "55P03", "40P01" -> FailureKind.BUSY;
            case "42501" -> FailureKind.DENIED;
            case "25006" -> FailureKind.READ_ONLY;
            case "53100" -> FailureKind.FULL;
            case "42P07", "42701", "42710", "42P06", "42723" -> FailureKind.OBJECT_EXISTS;
            case "42P01", "42703", "42704", "42883" -> FailureKind.OBJECT_MISSING;
            case "3F000" -> FailureKind.SCHEMA_MISSING;
            case "23502", "23503", "23505", "23514", "23P01" -> FailureKind.CONSTRAINT;
            case "2BP01" -> FailureKind.STILL_USED;
            case "25001", "55P04" -> FailureKind.OUTSIDE_ONLY;
            default -> byClass(state);
        };
    }

    /** About extensions, which bring types, functions and operators. */
    @Override
    public Optional<String> advice(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (String.valueOf(failure.getSQLState())) {
            case "0A000", "58P01" ->
                message.contains("extension")
                        ? Optional.of(
                                "Install the extension on the server first: its files are often in a separate package,"
                                        + " such as postgresql-contrib or postgis.")
                        : Optional.empty();
            case "42704", "42883" ->
                Optional.of("If it belongs to an extension, create that first: CREATE EXTENSION …;");
            default -> Optional.empty();
        };
    }

    private static FailureKind byClass(String state) {
        if (state.startsWith("28")) {
            return FailureKind.REFUSED;
        }
        return state.startsWith("08") ? FailureKind.UNREACHABLE : FailureKind.OTHER;
    }
}
