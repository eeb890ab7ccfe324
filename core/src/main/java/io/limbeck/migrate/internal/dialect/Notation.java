package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.schema.TableName;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a database writes names, values and conditions. Stateless and thread-safe. */
public interface Notation {
    /** An identifier in the database's quotes, always quoted. */
    String quote(String identifier);

    /** The same of a name with its schema, where it has one. */
    default String quote(TableName name) {
        return name.schema().map(schema -> quote(schema) + ".").orElse("") + quote(name.name());
    }

    /**
     * What a person may have written where the catalogue gives this condition, likeliest first; the database is asked whether it means the
     * same.
     */
    default List<String> plainer(String condition) {
        return List.of();
    }

    /** A value as the database reads it in the text of a statement. */
    String literal(@Nullable Object value);

    /** The same value as its driver takes it for a {@code ?}, so that it comes to lie in the table as {@link #literal} would. */
    default @Nullable Object parameter(@Nullable Object value) {
        return value;
    }

    /** Binds a text to a {@code ?} of any type; what connections were opened with does not matter. */
    default void bindText(PreparedStatement statement, int place, String text) throws SQLException {
        statement.setString(place, text);
    }
}
