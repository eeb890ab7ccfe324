package io.limbeck.migrate.internal.dialect.scratch;

import java.sql.SQLException;

/** A {@link ScratchGuard} refused a statement that reaches beyond the scratch database, and that the live one might take. */
public final class LeavesScratchException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** @param why a sentence */
    public LeavesScratchException(String why) {
        super(why, "42000");
    }
}
