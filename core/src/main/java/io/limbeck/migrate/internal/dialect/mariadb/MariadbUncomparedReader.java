package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Uncompared;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is there and not compared, by name, in one query. */
final class MariadbUncomparedReader {
    /** The server was set up without its table of events: it has none, and refuses to list them. */
    private static final int NO_EVENTS = 1577;

    private MariadbUncomparedReader() {}

    static List<Uncompared> read(MariadbReading reading) throws SQLException {
        String events = "SELECT 'event', event_schema, event_name, NULL, NULL FROM information_schema.events WHERE "
                + reading.in("event_schema");
        try {
            return read(reading, events + " UNION ALL " + others(reading));
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_EVENTS) {
                return read(reading, others(reading));
            }
            throw e;
        }
    }

    /** Rows of a kind, schema and name, the table that it is about, and which part of that. */
    private static String others(MariadbReading reading) {
        return "SELECT 'system versioning', table_schema, table_name, table_name, NULL FROM information_schema.tables"
                + " WHERE table_type = 'SYSTEM VERSIONED' AND " + reading.in("table_schema")
                + " UNION ALL SELECT 'view options', table_schema, table_name, table_name, NULL FROM information_schema.views"
                + " WHERE (check_option <> 'NONE' OR security_type <> 'DEFINER') AND " + reading.in("table_schema")
                + " UNION ALL SELECT 'package', routine_schema, routine_name, NULL, NULL FROM information_schema.routines"
                + " WHERE routine_type = 'PACKAGE' AND " + reading.in("routine_schema")
                + " UNION ALL SELECT DISTINCT 'comment', table_schema, table_name, table_name, concat('index ', index_name)"
                + " FROM information_schema.statistics WHERE index_comment <> '' AND " + reading.in("table_schema");
    }

    private static List<Uncompared> read(MariadbReading reading, String query) throws SQLException {
        List<Uncompared> found = new ArrayList<>();
        CatalogueQuery.each(reading.connection(), query, List.of(), row -> {
            TableName name = reading.name(row.getString(2), row.getString(3));
            if (row.getString(4) == null || reading.scope().tables().test(name)) {
                String part = row.getString(5) == null ? "" : row.getString(5) + " of ";
                found.add(new Uncompared(row.getString(1), part + name));
            }
        });
        return found;
    }
}
