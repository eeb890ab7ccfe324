package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.Notation;
import io.limbeck.migrate.internal.dialect.PlainConditions;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MariaDB: how a database writes names, values and conditions. */
final class MariadbNotation implements Notation {
    @Override
    public String quote(String identifier) {
        return MariadbNames.quoted(identifier);
    }

    @Override
    public List<String> plainer(String condition) {
        return PlainConditions.of(
                condition, List.of(text -> PlainConditions.withoutParentheses(plain(text)), MariadbNotation::plain));
    }

    /** MySQL gives each text its character set. */
    private static String plain(String condition) {
        return PlainConditions.withoutQuotes(condition.replace("_utf8mb4'", "'"), name -> name);
    }

    @Override
    public String literal(@Nullable Object value) {
        return MariadbValues.literal(value);
    }

    @Override
    public @Nullable Object parameter(@Nullable Object value) {
        return MariadbValues.of(value);
    }
}
