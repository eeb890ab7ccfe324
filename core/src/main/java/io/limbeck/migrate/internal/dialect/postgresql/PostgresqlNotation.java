package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.Notation;
import io.limbeck.migrate.internal.dialect.PlainConditions;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlNames;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlValues;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: how a database writes names, values and conditions. */
final class PostgresqlNotation implements Notation {
    @Override
    public String quote(String identifier) {
        return PostgresqlNames.quoted(identifier);
    }

    @Override
    public List<String> plainer(String condition) {
        return PlainConditions.of(condition, List.of(PostgresqlPlainText::of));
    }

    @Override
    public String literal(@Nullable Object value) {
        return PostgresqlValues.literal(value);
    }

    /** Texts have no type of their own, so that a value may be bound wherever it could be written. */
    @Override
    public @Nullable Object parameter(@Nullable Object value) {
        return PostgresqlValues.of(value);
    }

    /** As one whose type the server infers, whatever the connection was opened with. */
    @Override
    public void bindText(PreparedStatement statement, int place, String text) throws SQLException {
        statement.setObject(place, text, Types.OTHER);
    }
}
