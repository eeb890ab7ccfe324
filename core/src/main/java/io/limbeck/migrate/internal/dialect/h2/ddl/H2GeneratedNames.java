package io.limbeck.migrate.internal.dialect.h2.ddl;

import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.regex.Pattern;

/** {@code CONSTRAINT_1A}, {@code CONSTRAINT_1A_2}. */
public final class H2GeneratedNames implements DialectTraits.OwnNames {
    private static final Pattern GENERATED = Pattern.compile("CONSTRAINT_[0-9A-F]+(_[0-9A-F]+)?");

    @Override
    public boolean madeUp(TableName table, Constraint constraint) {
        return constraint
                .name()
                .filter(name -> GENERATED.matcher(name).matches())
                .isPresent();
    }
}
