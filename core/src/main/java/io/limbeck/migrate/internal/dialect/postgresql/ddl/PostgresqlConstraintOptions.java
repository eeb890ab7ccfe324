package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.schema.Constraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What PostgreSQL knows of a CHECK or a foreign key beyond the standard, and what changes its meaning. */
public final class PostgresqlConstraintOptions {
    /** The rows that were there are not checked. */
    static final String NOT_VALID = "postgresql.not_valid";

    /** Tables that inherit do not have it. */
    private static final String NO_INHERIT = "postgresql.no_inherit";

    /** The columns that ON DELETE SET NULL and SET DEFAULT set, as SQL lists them. */
    private static final String ON_DELETE_COLUMNS = "postgresql.on_delete_columns";

    private static final String TRUE = "true";

    private PostgresqlConstraintOptions() {}

    static Map<String, String> of(Constraint constraint) {
        if (constraint instanceof Constraint.Check check) {
            return check.options();
        }
        return constraint instanceof Constraint.ForeignKey key ? key.options() : Map.of();
    }

    /**
     * The options of a constraint in the catalogue.
     *
     * @param at of three columns: whether it is valid, whether it is not inherited, the columns of ON DELETE
     */
    public static Map<String, String> read(ResultSet row, int at) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        if (!row.getBoolean(at)) {
            options.put(NOT_VALID, TRUE);
        }
        if (row.getBoolean(at + 1)) {
            options.put(NO_INHERIT, TRUE);
        }
        String columns = row.getString(at + 2);
        if (columns != null) {
            options.put(ON_DELETE_COLUMNS, columns);
        }
        return options;
    }

    /** With a space before each word. */
    static String suffix(Constraint constraint) {
        Map<String, String> options = of(constraint);
        return (options.containsKey(NO_INHERIT) ? " NO INHERIT" : "")
                + (options.containsKey(NOT_VALID) ? " NOT VALID" : "");
    }

    static String onDeleteColumns(Constraint.ForeignKey key) {
        return key.options().containsKey(ON_DELETE_COLUMNS)
                ? " (" + key.options().get(ON_DELETE_COLUMNS) + ")"
                : "";
    }
}
