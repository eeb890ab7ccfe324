package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumn;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a comparison must know of MariaDB and MySQL. */
final class MariadbTraits {
    private static final Pattern NUMBERED = Pattern.compile("CONSTRAINT_[0-9]+|[0-9]+");

    static final DialectTraits TRAITS = DialectTraits.of(
                    Trait.FOREIGN_KEYS_HOLD_COLUMNS,
                    Trait.FOREIGN_KEYS_MAKE_INDEXES,
                    Trait.IDENTITY_NEEDS_KEY,
                    Trait.CHOOSES_COLUMN_ORDER,
                    Trait.RENAMES_INDEXES,
                    Trait.RENAMES_CONSTRAINTS,
                    Trait.COLUMN_NAMES_IGNORE_CASE)
            .with(new ServerNames())
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

    private static boolean isNumbered(String name, String base, String separator) {
        String rest = name.startsWith(base) ? name.substring(base.length()) : "no";
        return (rest.isEmpty() && !separator.isEmpty())
                || (rest.startsWith(separator)
                        && rest.length() > separator.length()
                        && rest.substring(separator.length()).chars().allMatch(Character::isDigit));
    }

    /** {@code PRIMARY}, {@code table_ibfk_1}, {@code table_chk_1}, {@code CONSTRAINT_1}, and a unique's first column, {@code email_2}. */
    private static final class ServerNames implements DialectTraits.OwnNames {
        @Override
        public boolean madeUp(TableName table, Constraint constraint) {
            String name = constraint.name().orElse("");
            if (constraint instanceof Constraint.PrimaryKey
                    || NUMBERED.matcher(name).matches()) {
                return true;
            } else if (constraint instanceof Constraint.Unique unique) {
                return isNumbered(name, unique.columns().get(0), "_");
            }
            return isNumbered(name, table.name() + "_ibfk_", "") || isNumbered(name, table.name() + "_chk_", "");
        }

        /** A unique gets a number where its column's name is that of another index, which may be gone by now. */
        @Override
        public boolean givenAgain(TableName table, Constraint constraint) {
            boolean numbered = constraint instanceof Constraint.Unique unique
                    && !constraint.name().equals(Optional.of(unique.columns().get(0)));
            return madeUp(table, constraint) && !numbered;
        }
    }
}
