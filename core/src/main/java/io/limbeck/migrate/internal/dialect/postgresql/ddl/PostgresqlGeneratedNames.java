package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.regex.Pattern;

/** {@code users_pkey}, {@code users_email_key}, {@code orders_user_id_fkey}, {@code users_age_check}, and these with a number. */
public final class PostgresqlGeneratedNames implements DialectTraits.OwnNames {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+$");

    @Override
    public boolean madeUp(TableName table, Constraint constraint) {
        String name = NUMBER.matcher(constraint.name().orElse("")).replaceFirst("");
        if (!name.startsWith(table.name() + "_")) {
            return false;
        } else if (constraint instanceof Constraint.PrimaryKey) {
            return name.equals(table.name() + "_pkey");
        } else if (constraint instanceof Constraint.Unique unique) {
            return name.equals(table.name() + "_" + String.join("_", unique.columns()) + "_key");
        } else if (constraint instanceof Constraint.ForeignKey key) {
            return name.equals(table.name() + "_" + String.join("_", key.columns()) + "_fkey");
        }
        return name.endsWith("_check") || name.endsWith("_excl");
    }

    /** A key gets a number where the name is taken, by something that may be gone by now. Checks are counted in any case. */
    @Override
    public boolean givenAgain(TableName table, Constraint constraint) {
        boolean counted = constraint instanceof Constraint.Check || constraint instanceof Constraint.Exclusion;
        return madeUp(table, constraint)
                && (counted || !NUMBER.matcher(constraint.name().orElse("")).find());
    }
}
