import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Prints what a SQLite file holds: each table with its columns and number of rows, then indexes, views and triggers. */
public final class SchemaListing {
    private SchemaListing() {}

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0])) {
            System.out.println("\nThe schema now holds:");
            for (String table : names(connection, "table")) {
                List<String> columns = column(connection, "SELECT name FROM pragma_table_info('" + table + "')");
                String rows = column(connection, "SELECT count(*) FROM \"" + table + "\"").get(0);
                System.out.printf("  %-20s %4s rows  (%s)%n", table, rows, String.join(", ", columns));
            }
            for (String kind : List.of("index", "view", "trigger")) {
                System.out.printf("  %s: %s%n", kind, String.join(", ", names(connection, kind)));
            }
        }
    }

    private static List<String> names(Connection connection, String kind) throws SQLException {
        return column(
                connection,
                "SELECT name FROM sqlite_master WHERE type = '" + kind + "' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
