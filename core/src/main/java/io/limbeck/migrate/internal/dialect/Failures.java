package io.limbeck.migrate.internal.dialect;

import java.sql.SQLException;
import java.util.Optional;

/** What the errors of a database mean. Stateless and thread-safe. */
public interface Failures {
    /** Whether a statement that was refused like this had not even begun, so that it committed nothing. */
    default boolean notUnderstood(SQLException failure) {
        return false;
    }

    /**
     * What the product itself can do about a refusal, as a sentence for people; the whole remedy of {@link FailureKind#UNENCRYPTED} and
     * {@link FailureKind#NO_ENGINE}.
     */
    default Optional<String> advice(SQLException failure) {
        return Optional.empty();
    }

    /** What a refusal means. */
    FailureKind kindOf(SQLException failure);
}
