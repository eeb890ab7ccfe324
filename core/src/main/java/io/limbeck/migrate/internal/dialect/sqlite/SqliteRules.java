package io.limbeck.migrate.internal.dialect.sqlite;

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

/** What SQLite has no words for, said before its parser would say less. */
final class SqliteRules {
    static final String STRICT = "sqlite.strict";
    static final String WITHOUT_ROWID = "sqlite.without_rowid";

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
                        "knows no table option " + key, "Its options are " + STRICT + " and " + WITHOUT_ROWID + ".");
            }
        }
    }

    /** Whether an option is one of this database. */
    static boolean isOurs(String option) {
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
                    "knows no column option " + key,
                    "Its options are " + String.join(", ", OnConflict.KEYS) + ", " + String.join(", ", KeyOptions.KEYS)
                            + ".");
        } else if (key.startsWith(OURS) && !CONFLICTS.contains(value.toUpperCase(Locale.ROOT))) {
            throw refused(
                    "knows no ON CONFLICT " + value + " for column \"" + column + "\"",
                    "It is one of ROLLBACK, ABORT, FAIL, IGNORE and REPLACE.");
        }
    }

    static void check(Constraint constraint) {
        if (constraint instanceof Constraint.Unique unique) {
            if (unique.deferrable().isPresent()) {
                throw refused(
                        "looks at unique constraints at once, and cannot defer " + said(unique),
                        "Leave out deferrable; only foreign keys can wait.");
            } else if (unique.nullsNotDistinct()) {
                throw refused(
                        "takes no two nulls for alike in " + said(unique),
                        "Make the columns not null, or a unique index on an expression such as coalesce(column, '').");
            }
        } else if (constraint instanceof Constraint.ForeignKey key) {
            if (key.match().filter(match -> match != Match.SIMPLE).isPresent()) {
                throw refused(
                        "looks at foreign keys as MATCH SIMPLE, whatever they say: " + said(key),
                        "Leave out match, and add a CHECK that the columns are null together.");
            } else if (key.target().schema().isPresent()) {
                throw refused(
                        "has no foreign keys into another schema: " + key.target(),
                        "Name the table alone; it is in the same file.");
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
                    "keeps no columns beside the keys of index " + index.name(),
                    "Name them as last keys, or leave out include.");
        } else if (index.method().filter(way -> !way.equalsIgnoreCase("btree")).isPresent()) {
            throw refused(
                    "builds all indexes as B-trees, not USING " + index.method().get() + " as " + index.name(),
                    "Leave out using.");
        } else if (index.nullsNotDistinct()) {
            throw refused(
                    "takes no two nulls for alike in index " + index.name(),
                    "Make the columns not null, or index an expression such as coalesce(column, '').");
        }
        index.keys().forEach(key -> check(key, index.name()));
    }

    private static void check(IndexKey key, String index) {
        if (key.operatorClass().isPresent()) {
            throw refused(
                    "has no operator classes, such as " + key.operatorClass().get() + " of index " + index,
                    "Leave it out, or say a collation.");
        } else if (key instanceof IndexKey.OfColumn column
                && column.prefixLength().isPresent()) {
            throw refused(
                    "indexes no prefixes, such as that of " + column.column() + " in index " + index,
                    "Index an expression: substr(" + column.column() + ", 1, "
                            + column.prefixLength().getAsInt() + ").");
        } else if (key.nulls()
                .filter(where -> (where == IndexKey.Nulls.FIRST) == key.descending())
                .isPresent()) {
            throw refused(
                    "sorts nulls as less than all else in index " + index,
                    "Leave out nulls, or index the expression column IS NULL in front of it.");
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
                    "lets statements say numbers of their own in column \"" + column + "\"",
                    "Say autoIncrement(), or keep such statements out with a trigger.");
        } else if (goesOnOtherwise(identity.numbers())) {
            throw refused(
                    "numbers one by one, from where it is told to begin: column \"" + column + "\"",
                    "Leave out all but startingWith.");
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
                "numbers rows only in a whole-number column that alone is the primary key, not in \"" + column + "\"",
                "Make it the primary key of its CREATE TABLE, or leave out autoIncrement().");
    }

    static void checkStrict(Table table, String column, String type) {
        if (Boolean.parseBoolean(table.options().get(STRICT))
                && !STRICT_TYPES.contains(type.toUpperCase(Locale.ROOT))) {
            throw notStrict(table.name().toString(), column, type);
        }
    }

    static UnsupportedByDatabaseException notStrict(String table, String column, String type) {
        return refused(
                "knows only the types INT, INTEGER, REAL, TEXT, BLOB and ANY in the STRICT table " + table + ", not "
                        + (type.isEmpty() ? "none" : type) + " of column \"" + column + "\"",
                "Say nativeType(\"TEXT\") or another of them there, or leave out " + STRICT + ".");
    }

    private static UnsupportedByDatabaseException refused(String what, String remedy) {
        return new UnsupportedByDatabaseException("SQLite", what, remedy);
    }
}
