package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.Trait;
import java.util.regex.Pattern;

/** What a comparison must know of H2. */
final class H2Traits {
    private static final Pattern MADE_UP = Pattern.compile("CONSTRAINT_[0-9A-F]+(_[0-9A-F]+)?");

    static final DialectTraits TRAITS = DialectTraits.of(
                    Trait.FOREIGN_KEYS_HOLD_COLUMNS,
                    Trait.VIEWS_HOLD_TABLES,
                    Trait.RENAMES_INDEXES,
                    Trait.RENAMES_CONSTRAINTS)
            .with((DialectTraits.OwnNames) (table, constraint) -> constraint
                    .name()
                    .filter(name -> MADE_UP.matcher(name).matches())
                    .isPresent());

    private H2Traits() {}
}
