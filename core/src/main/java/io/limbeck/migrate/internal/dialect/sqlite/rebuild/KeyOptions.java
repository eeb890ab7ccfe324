package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a primary key differs from the one that a script gets unasked, as options of its columns: a key is created NOT NULL, and a whole
 * number that alone is the key as INTEGER, so that it is the rowid. Tables written elsewhere may have neither.
 */
public final class KeyOptions {
    /** {@code true}: the column of the key may be null, as SQLite alone permits. */
    public static final String NULLABLE = "sqlite.nullable_key";

    /** {@code false}: the key keeps its declared type and is not the rowid; an INTEGER is then {@code PRIMARY KEY DESC}. */
    public static final String ROWID = "sqlite.rowid";

    public static final List<String> KEYS = List.of(NULLABLE, ROWID);

    private static final Set<String> WHOLE_NUMBERS = Set.of("INTEGER", "BIGINT", "SMALLINT", "TINYINT");

    private KeyOptions() {}

    public static boolean isNullable(Column column) {
        return Boolean.parseBoolean(column.options().get(NULLABLE));
    }

    /** Whether the column is not to become the rowid. */
    public static boolean keepsType(Column column) {
        return "false".equals(column.options().get(ROWID));
    }

    /**
     * With the options that say how its key is declared.
     *
     * @param rowid the column that is the rowid
     * @param withoutRowid whether the table is kept by its key
     */
    static Table of(Table table, Optional<String> rowid, boolean withoutRowid) {
        Set<String> key = new HashSet<>(
                table.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of()));
        return table.withColumns(table.columns().stream()
                .map(column -> key.contains(column.name())
                                && rowid.filter(column.name()::equalsIgnoreCase).isEmpty()
                        ? ofKey(column, key.size() == 1, withoutRowid)
                        : column)
                .toList());
    }

    private static Column ofKey(Column column, boolean alone, boolean withoutRowid) {
        Column saying = column.nullable() ? column.option(NULLABLE, "true") : column;
        boolean wouldBeRowid = alone
                && column.type() instanceof SqlType.Native type
                && WHOLE_NUMBERS.contains(type.text().toUpperCase(Locale.ROOT))
                && !(withoutRowid && isInteger(type));
        return wouldBeRowid ? saying.option(ROWID, "false") : saying;
    }

    private static boolean isInteger(SqlType.Native type) {
        return type.text().equalsIgnoreCase("INTEGER");
    }
}
