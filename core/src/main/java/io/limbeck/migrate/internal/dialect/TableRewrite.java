package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.op.Operation;
import java.sql.SQLException;
import java.util.List;

/**
 * A table that will be written anew, with the changes it gets by that; nothing has run yet. Whatever joins ends as if each change had
 * been made by itself, one after the other.
 */
public interface TableRewrite {
    /** Takes one more change along; false, and as it was, when that has to wait until this one is done. */
    boolean takes(Operation next) throws SQLException;

    /** The statements, in order. */
    List<SqlWork> work() throws SQLException;
}
