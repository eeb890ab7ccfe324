package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumn;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbGeneratedNames;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import java.util.Optional;

/** What a comparison must know of MariaDB and MySQL. */
final class MariadbTraits {
    static final DialectTraits TRAITS = DialectTraits.of(
                    Trait.FOREIGN_KEYS_HOLD_COLUMNS,
                    Trait.FOREIGN_KEYS_MAKE_INDEXES,
                    Trait.IDENTITY_NEEDS_KEY,
                    Trait.CHOOSES_COLUMN_ORDER,
                    Trait.RENAMES_INDEXES,
                    Trait.RENAMES_CONSTRAINTS,
                    Trait.COLUMN_NAMES_IGNORE_CASE)
            .with(new MariadbGeneratedNames())
            .inheriting(MariadbTraits::spelledOut)
            .withTexts(MariadbProgramText::same);

    private MariadbTraits() {}

    /** Texts have the order of their table, until that gets another. */
    private static Table spelledOut(Table table, Table other) {
        Optional<String> order = order(table);
        return order.equals(order(other))
                ? table
                : table.withColumns(table.columns().stream()
                        .map(column -> isText(column)
                                ? column.withCollation(column.collation().or(() -> order))
                                : column)
                        .toList());
    }

    private static Optional<String> order(Table table) {
        return Optional.ofNullable(table.options().get("mysql.collate"));
    }

    private static boolean isText(Column column) {
        return column.type() instanceof SqlType.Native type && MariadbColumn.isText(type.text());
    }
}
