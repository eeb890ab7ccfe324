package io.limbeck.migrate.internal.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Catalogues that show an account only what it may use: a table that they do not show is not known to be missing. */
public final class HiddenTables {
    private HiddenTables() {}

    /**
     * Whether a table is there after all that the catalogue does not show.
     *
     * @param quoted its name, as a statement has it
     * @throws SQLException the database's refusal, where this account may not read the table if there is one
     */
    public static boolean include(Failures failures, Connection connection, String quoted) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT 1 FROM " + quoted + " WHERE 1 = 0")) {
            return none.getMetaData().getColumnCount() > 0;
        } catch (SQLException refusal) {
            if (failures.kindOf(refusal) == FailureKind.DENIED) {
                throw refusal;
            }
            return false;
        }
    }
}
