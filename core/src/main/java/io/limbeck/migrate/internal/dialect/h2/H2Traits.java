package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.h2.ddl.H2GeneratedNames;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.Trait;

/** What a comparison must know of H2. */
final class H2Traits {
    static final DialectTraits TRAITS = DialectTraits.of(
                    Trait.FOREIGN_KEYS_HOLD_COLUMNS,
                    Trait.VIEWS_HOLD_TABLES,
                    Trait.RENAMES_INDEXES,
                    Trait.RENAMES_CONSTRAINTS)
            .with(new H2GeneratedNames());

    private H2Traits() {}
}
