package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** The model was found, but does not describe the tables consistently. */
public final class ModelMappingException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public ModelMappingException(String what, String why, String remedy, @Nullable Throwable cause) {
        super(ExitCode.USAGE, what, why, remedy, cause);
    }
}
