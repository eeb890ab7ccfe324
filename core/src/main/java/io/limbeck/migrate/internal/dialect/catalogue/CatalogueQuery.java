package io.limbeck.migrate.internal.dialect.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions to a catalogue. */
public final class CatalogueQuery {
    private static final int ROWS_AT_ONCE = 2_000;

    private CatalogueQuery() {}

    /** What becomes of a row. */
    @FunctionalInterface
    public interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** One value out of a row. */
    @FunctionalInterface
    public interface Value<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Asks once, with a value for each {@code ?}. */
    public static void each(Connection connection, String sql, List<?> parameters, Row reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    public static <T> List<T> list(Connection connection, String sql, List<?> parameters, Value<T> reader)
            throws SQLException {
        List<T> values = new ArrayList<>();
        each(connection, sql, parameters, row -> values.add(reader.of(row)));
        return values;
    }

    /** The single value that a query returns; empty if it returns none. */
    public static String text(Connection live, String query) throws SQLException {
        List<Optional<String>> answer = list(live, query, List.of(), row -> Optional.ofNullable(row.getString(1)));
        return answer.stream().findFirst().flatMap(value -> value).orElse("");
    }
}
