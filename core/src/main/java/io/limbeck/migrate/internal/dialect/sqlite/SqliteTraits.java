package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.Trait;

/** What a comparison must know of SQLite. */
final class SqliteTraits {
    static final DialectTraits TRAITS = DialectTraits.of(
            Trait.REBUILDS_TABLES,
            Trait.CHOOSES_COLUMN_ORDER,
            Trait.ALTERS_GENERATED,
            Trait.DROPS_EXPRESSION,
            Trait.IDENTITY_NEEDS_KEY,
            Trait.RENAMES_INDEXES,
            Trait.RENAMES_CONSTRAINTS,
            Trait.COLUMN_NAMES_IGNORE_CASE,
            Trait.TABLE_NAMES_IGNORE_CASE);

    private SqliteTraits() {}
}
