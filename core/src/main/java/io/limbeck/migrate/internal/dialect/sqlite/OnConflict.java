package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is to happen to a row that breaks a rule, as options of the column: that of a key is said by its first column. */
final class OnConflict {
    static final String NOT_NULL = "sqlite.on_conflict_not_null";
    static final String PRIMARY_KEY = "sqlite.on_conflict_primary_key";
    static final String UNIQUE = "sqlite.on_conflict_unique";
    static final List<String> KEYS = List.of(NOT_NULL, PRIMARY_KEY, UNIQUE);

    private OnConflict() {}

    /** With a space before it; nothing where none is said. */
    static String clause(Column column, String key) {
        return Optional.ofNullable(column.options().get(key))
                .map(word -> " ON CONFLICT " + word.toUpperCase(Locale.ROOT))
                .orElse("");
    }

    static String clause(Constraint constraint, Table table) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return first(key.columns(), table, PRIMARY_KEY);
        } else if (constraint instanceof Constraint.Unique unique) {
            return first(unique.columns(), table, UNIQUE);
        }
        return "";
    }

    private static String first(List<String> columns, Table table, String key) {
        return table.column(columns.get(0)).map(column -> clause(column, key)).orElse("");
    }
}
