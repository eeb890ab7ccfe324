package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.op.Operation;
import java.sql.SQLException;
import java.util.List;

/**
 * A table that will be rebuilt, with the changes that the rebuild applies; nothing has run yet. The result is as if each change had
 * been applied separately, one after the other.
 */
public interface TableRewrite {
    /** Takes one more change along; false, and as it was, when that has to wait until this one is done. */
    boolean takes(Operation next) throws SQLException;

    /** The statements, in order. */
    List<SqlWork> work() throws SQLException;
}
