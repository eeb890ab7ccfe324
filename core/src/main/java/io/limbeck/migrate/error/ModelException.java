package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** The application's model cannot be read. */
public final class ModelException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** Why the model cannot be read. */
    public enum Kind {
        /** Its class path contains no Hibernate, or one that cannot be used. */
        HIBERNATE_UNUSABLE,
        /** Some of its classes cannot be loaded. */
        MODEL_CLASS,
        /** It does not describe the tables consistently. */
        MODEL_MAPPING,
        /** It is configured as JPA entities, but none were found. */
        NO_ENTITY_FOUND
    }

    public ModelException(Kind kind, String what, String why, String remedy, @Nullable Throwable cause) {
        super(nameOf(kind), ExitCode.USAGE, what, why, remedy, cause);
    }

    /** Whether it is of this kind. */
    public boolean is(Kind kind) {
        return kind().equals(nameOf(kind));
    }
}
