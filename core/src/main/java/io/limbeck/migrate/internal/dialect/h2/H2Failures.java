package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.Failures;
import java.sql.SQLException;
import java.util.Optional;

/** What H2's error codes mean. See https://h2database.com/javadoc/org/h2/api/ErrorCode.html. */
final class H2Failures implements Failures {
    static final int IO_EXCEPTION = 90028;
    private static final int LOCK_TIMEOUT = 50200;

    @Override
    public FailureKind kindOf(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 90067 -> FailureKind.UNREACHABLE;
            case 28000, 90013, IO_EXCEPTION, 90020, 90030, 90031, 90046, 90048, 90121, 90146, 90149 ->
                FailureKind.REFUSED;
            case LOCK_TIMEOUT, 40001, 90131 -> FailureKind.BUSY;
            case 90040, 90096 -> FailureKind.DENIED;
            case 90097 -> FailureKind.READ_ONLY;
            case 90100 -> FailureKind.FULL;
            case 42101, 42111, 42121, 90035, 90038, 90041, 90045, 90069, 90076, 90078, 90114, 90119 ->
                FailureKind.OBJECT_EXISTS;
            case 42102, 42103, 42104, 42112, 42122, 90036, 90037, 90042, 90057, 90070, 90077, 90115, 90120 ->
                FailureKind.OBJECT_MISSING;
            case 90079 -> FailureKind.SCHEMA_MISSING;
            case 90083, 90107, 90109 -> FailureKind.STILL_USED;
            case 23502, 23503, 23505, 23506, 23507, 23513, 23514 -> FailureKind.CONSTRAINT;
            default -> FailureKind.OTHER;
        };
    }

    /** A longer {@code lock.timeout} would not help, see {@link H2LockWaits}. */
    @Override
    public Optional<String> advice(SQLException failure) {
        return failure.getErrorCode() == LOCK_TIMEOUT
                ? Optional.of("H2 waits for at most 2 seconds, unless the url sets LOCK_TIMEOUT, in milliseconds.")
                : Optional.empty();
    }

    @Override
    public boolean notUnderstood(SQLException failure) {
        return failure.getErrorCode() == 42000 || failure.getErrorCode() == 42001;
    }
}
