package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.CatalogueQuery;
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
        String events = "SELECT 'event', event_schema, event_name, NULL FROM information_schema.events WHERE "
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

    /** Rows of a kind, schema and name, and the table that it is about. */
    private static String others(MariadbReading reading) {
        return "SELECT 'system versioning', table_schema, table_name, table_name FROM information_schema.tables"
                + " WHERE table_type = 'SYSTEM VERSIONED' AND " + reading.in("table_schema")
                + " UNION ALL SELECT 'view options', table_schema, table_name, table_name FROM information_schema.views"
                + " WHERE (check_option <> 'NONE' OR security_type <> 'DEFINER') AND " + reading.in("table_schema")
                + " UNION ALL SELECT 'comment', table_schema, concat('index ', index_name, ' of ', table_name), table_name"
                + " FROM information_schema.statistics WHERE seq_in_index = 1 AND index_comment <> '' AND "
                + reading.in("table_schema")
                + " UNION ALL SELECT 'package', routine_schema, routine_name, NULL FROM information_schema.routines"
                + " WHERE routine_type = 'PACKAGE' AND " + reading.in("routine_schema");
    }

    private static List<Uncompared> read(MariadbReading reading, String query) throws SQLException {
        List<Uncompared> found = new ArrayList<>();
        CatalogueQuery.each(reading.connection(), query, List.of(), row -> {
            String schema = row.getString(2);
            String table = row.getString(4);
            if (table == null || reading.scope().tables().test(reading.name(schema, table))) {
                found.add(new Uncompared(
                        row.getString(1), reading.name(schema, row.getString(3)).toString()));
            }
        });
        return found;
    }
}
