package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code PRIMARY}, {@code table_ibfk_1}, {@code table_chk_1}, {@code CONSTRAINT_1}, and a unique's first column, {@code email_2}. */
public final class MariadbGeneratedNames implements DialectTraits.OwnNames {
    private static final Pattern NUMBERED = Pattern.compile("CONSTRAINT_[0-9]+|[0-9]+");

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

    private static boolean isNumbered(String name, String base, String separator) {
        String rest = name.startsWith(base) ? name.substring(base.length()) : "no";
        return (rest.isEmpty() && !separator.isEmpty())
                || (rest.startsWith(separator)
                        && rest.length() > separator.length()
                        && rest.substring(separator.length()).chars().allMatch(Character::isDigit));
    }
}
