package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.KeyOptions;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.OnConflict;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Match;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What SQLite's syntax cannot express, rejected with a better message than its parser's. */
public final class SqliteRules {
    public static final String STRICT = "sqlite.strict";
    public static final String WITHOUT_ROWID = "sqlite.without_rowid";

    private static final String OURS = "sqlite.";
    private static final Set<String> CONFLICTS = Set.of("ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE");
    private static final Set<String> STRICT_TYPES = Set.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");

    private SqliteRules() {}

    static void check(Table table) {
        checkTableOptions(table.options().keySet());
        table.columns().forEach(SqliteRules::check);
        table.constraints().forEach(SqliteRules::check);
    }

    /** Options of other databases are none of ours. */
    static void checkTableOptions(Collection<String> keys) {
        for (String key : keys) {
            if (key.startsWith(OURS) && !key.equals(STRICT) && !key.equals(WITHOUT_ROWID)) {
                throw refused(
                        "does not support the table option " + key,
                        "Its options are " + STRICT + " and " + WITHOUT_ROWID + ".");
            }
        }
    }

    /** Whether an option is one of this database. */
    public static boolean isOurs(String option) {
        return option.startsWith(OURS);
    }

    static void check(Column column) {
        column.options().forEach((key, value) -> checkOption(column.name(), key, value));
    }

    /** Options of other databases are none of ours. */
    static void checkOption(String column, String key, String value) {
        if (KeyOptions.KEYS.contains(key)) {
            return;
        } else if (key.startsWith(OURS) && !OnConflict.KEYS.contains(key)) {
            throw refused(
                    "does not support the column option " + key,
                    "Its options are " + String.join(", ", OnConflict.KEYS) + ", " + String.join(", ", KeyOptions.KEYS)
                            + ".");
        } else if (key.startsWith(OURS) && !CONFLICTS.contains(value.toUpperCase(Locale.ROOT))) {
            throw refused(
                    "does not support ON CONFLICT " + value + " for column \"" + column + "\"",
                    "Use ROLLBACK, ABORT, FAIL, IGNORE or REPLACE.");
        }
    }

    static void check(Constraint constraint) {
        if (constraint instanceof Constraint.Unique unique) {
            if (unique.deferrable().isPresent()) {
                throw refused(
                        "checks unique constraints immediately, and cannot defer " + said(unique),
                        "Omit deferrable; only foreign keys can be deferred.");
            } else if (unique.nullsNotDistinct()) {
                throw refused(
                        "treats nulls as distinct in " + said(unique),
                        "Make the columns not null, or create a unique index on an expression such as coalesce(column, '').");
            }
        } else if (constraint instanceof Constraint.ForeignKey key) {
            if (key.match().filter(match -> match != Match.SIMPLE).isPresent()) {
                throw refused(
                        "treats every foreign key as MATCH SIMPLE: " + said(key),
                        "Omit match, and add a CHECK that the columns are null only together.");
            } else if (key.target().schema().isPresent()) {
                throw refused(
                        "has no foreign keys into another schema: " + key.target(),
                        "Use only the table's name; it is in the same file.");
            }
        }
    }

    private static String said(Constraint.Unique unique) {
        return "unique constraint " + unique.name().orElse("on " + unique.columns());
    }

    private static String said(Constraint.ForeignKey key) {
        return "foreign key " + key.name().orElse("of " + key.columns());
    }

    static void check(Index index) {
        if (!index.include().isEmpty()) {
            throw refused(
                    "does not support included columns, as in index " + index.name(),
                    "Add them as the last keys, or omit include.");
        } else if (index.method().filter(way -> !way.equalsIgnoreCase("btree")).isPresent()) {
            throw refused(
                    "supports only B-tree indexes, not USING " + index.method().get() + " as in " + index.name(),
                    "Omit using.");
        } else if (index.nullsNotDistinct()) {
            throw refused(
                    "treats nulls as distinct in index " + index.name(),
                    "Make the columns not null, or index an expression such as coalesce(column, '').");
        }
        index.keys().forEach(key -> check(key, index.name()));
    }

    private static void check(IndexKey key, String index) {
        if (key.operatorClass().isPresent()) {
            throw refused(
                    "has no operator classes, such as " + key.operatorClass().get() + " of index " + index,
                    "Omit it, or specify a collation.");
        } else if (key instanceof IndexKey.OfColumn column
                && column.prefixLength().isPresent()) {
            throw refused(
                    "cannot index prefixes, such as that of " + column.column() + " in index " + index,
                    "Index an expression: substr(" + column.column() + ", 1, "
                            + column.prefixLength().getAsInt() + ").");
        } else if (key.nulls()
                .filter(where -> (where == IndexKey.Nulls.FIRST) == key.descending())
                .isPresent()) {
            throw refused(
                    "sorts nulls before all other values in index " + index,
                    "Omit nulls, or add the expression column IS NULL as a key before it.");
        }
    }

    /** Nulls are where they were asked to be, or it was refused. */
    static Index withoutNulls(Index index) {
        List<IndexKey> keys = index.keys().stream()
                .map(key -> key instanceof IndexKey.OfColumn column
                        ? new IndexKey.OfColumn(
                                column.column(),
                                column.descending(),
                                Optional.empty(),
                                column.collation(),
                                Optional.empty(),
                                OptionalInt.empty())
                        : withoutNulls((IndexKey.OfExpression) key))
                .toList();
        return new Index(
                index.name(), index.table(), keys, index.unique(), index.where(), List.of(), Optional.empty(), false);
    }

    private static IndexKey withoutNulls(IndexKey.OfExpression key) {
        return new IndexKey.OfExpression(key.sql(), key.descending(), Optional.empty(), Optional.empty());
    }

    static void check(String column, Identity identity) {
        if (identity.always()) {
            throw refused(
                    "accepts explicit values in identity column \"" + column + "\"",
                    "Use autoIncrement(), or reject explicit values with a trigger.");
        } else if (goesOnOtherwise(identity.numbers())) {
            throw refused(
                    "supports only a start value for identity column \"" + column + "\"",
                    "Omit everything but startingWith.");
        }
    }

    private static boolean goesOnOtherwise(SequenceOptions numbers) {
        return numbers.increment().orElse(1) != 1
                || numbers.minimum().isPresent()
                || numbers.maximum().isPresent()
                || numbers.cycle();
    }

    static UnsupportedByDatabaseException notNumbered(String column) {
        return refused(
                "requires an identity column to be a single integer primary key: \"" + column + "\" is not",
                "Make it the primary key in its CREATE TABLE, or omit autoIncrement().");
    }

    static void checkStrict(Table table, String column, String type) {
        if (Boolean.parseBoolean(table.options().get(STRICT))
                && !STRICT_TYPES.contains(type.toUpperCase(Locale.ROOT))) {
            throw notStrict(table.name().toString(), column, type);
        }
    }

    static UnsupportedByDatabaseException notStrict(String table, String column, String type) {
        return refused(
                "supports only the types INT, INTEGER, REAL, TEXT, BLOB and ANY in the STRICT table " + table + ", not "
                        + (type.isEmpty() ? "none" : type) + " of column \"" + column + "\"",
                "Use nativeType(\"TEXT\") or another of these, or omit " + STRICT + ".");
    }

    private static UnsupportedByDatabaseException refused(String what, String remedy) {
        return new UnsupportedByDatabaseException("SQLite", what, remedy);
    }
}
