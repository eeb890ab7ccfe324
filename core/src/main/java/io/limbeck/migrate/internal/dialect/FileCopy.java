package io.limbeck.migrate.internal.dialect;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** How a database in a file of this machine copies itself into another file while it is in use. */
public interface FileCopy {
    /** Its own file: the copy may be read by whom this one may be, and lies next to it. */
    Path database();

    /** With what the names of copies end. */
    String ending();

    /**
     * What writes the copy, outside of a transaction.
     *
     * @param copy an empty file
     */
    SqlStatement into(Path copy);

    /**
     * Reads the copy to its end.
     *
     * @throws SQLException if the database finds a fault in it
     * @throws IOException if it cannot be read
     */
    void check(Path copy) throws SQLException, IOException;
}
