package io.limbeck.migrate.internal.dialect.ddl;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.SqlWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions to a database while an operation is compiled for it; made for one operation. */
public final class LiveQueries {
    private final Connection connection;

    private LiveQueries(Connection connection) {
        this.connection = requireNonNull(connection, "connection");
    }

    /** Compiles with questions; what the database refuses comes out as it is. */
    public static List<SqlWork> compile(Connection connection, Function<LiveQueries, List<SqlWork>> compiler)
            throws SQLException {
        try {
            return compiler.apply(new LiveQueries(connection));
        } catch (Refused refused) {
            throw refused.refusal;
        }
    }

    /** The rows of a query, their values as texts. */
    public List<List<@Nullable String>> rows(String sql, Object... parameters) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet found = query.executeQuery()) {
                int width = found.getMetaData().getColumnCount();
                List<List<@Nullable String>> rows = new ArrayList<>();
                while (found.next()) {
                    List<@Nullable String> row = new ArrayList<>(width);
                    for (int i = 1; i <= width; i++) {
                        row.add(found.getString(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    /** The values of the first column that are not null. */
    public List<String> texts(String sql, Object... parameters) {
        List<String> texts = new ArrayList<>();
        for (List<@Nullable String> row : rows(sql, parameters)) {
            Optional.ofNullable(row.get(0)).ifPresent(texts::add);
        }
        return texts;
    }

    /** The first value, unless there is none or it is null. */
    public Optional<String> text(String sql, Object... parameters) {
        return texts(sql, parameters).stream().findFirst();
    }

    /** The first number of the server's version. */
    public int majorVersion() {
        try {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    /** Carries an SQL error through code that does not use JDBC. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException refusal;

        Refused(SQLException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}
