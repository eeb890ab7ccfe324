package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlGeneratedNames;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlNames;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.schema.SqlType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a comparison must know of PostgreSQL. */
final class PostgresqlTraits {
    private static final Set<String> TEXTS = Set.of("character varying", "character", "text", "\"char\"", "name");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private static final Set<String> TRUTH = Set.of("boolean", "integer");

    static final DialectTraits TRAITS = DialectTraits.of(
                    Trait.FOREIGN_KEYS_HOLD_COLUMNS,
                    Trait.VIEWS_HOLD_TABLES,
                    Trait.DROPS_EXPRESSION,
                    Trait.NEW_WORDS_WAIT_FOR_COMMIT,
                    Trait.RENAMES_INDEXES,
                    Trait.RENAMES_CONSTRAINTS)
            .with((DialectTraits.Casts) PostgresqlTraits::cast)
            .with(new PostgresqlGeneratedNames())
            .withSynonyms(PostgresqlTraits::same);

    /** The digits of a second that a time has where none are given. */
    private static final Pattern USUAL_PRECISION = Pattern.compile("\\A(timestamp|time|interval[^(]*)\\(6\\)");

    private PostgresqlTraits() {}

    private static boolean same(SqlType one, SqlType other) {
        return one instanceof SqlType.Native first
                && other instanceof SqlType.Native second
                && usual(first.text()).equals(usual(second.text()));
    }

    private static String usual(String type) {
        return USUAL_PRECISION.matcher(type).replaceFirst("$1");
    }

    /** Used where an assignment would not convert; via text if there is no cast. */
    private static Optional<String> cast(String column, SqlType from, SqlType to) {
        if (!(from instanceof SqlType.Native before) || !(to instanceof SqlType.Native after)) {
            return Optional.empty();
        }
        String old = base(before.text());
        String now = base(after.text());
        boolean alike = old.equals(now)
                || (TEXTS.contains(old) && TEXTS.contains(now))
                || (NUMBERS.contains(old) && NUMBERS.contains(now));
        if (alike) {
            return Optional.empty();
        }
        boolean direct = TEXTS.contains(old)
                || TEXTS.contains(now)
                || (TRUTH.contains(old) && TRUTH.contains(now))
                || hasTimeCast(old, now);
        return Optional.of(PostgresqlNames.quoted(column) + (direct ? "::" : "::text::") + after.text());
    }

    /** From a point in time to each part of it, from a date to a point in time, between times of day. */
    private static boolean hasTimeCast(String old, String now) {
        boolean moment = now.startsWith("timestamp");
        boolean timeOfDay = now.startsWith("time ");
        return old.startsWith("timestamp")
                ? moment || timeOfDay || now.equals("date")
                : (old.equals("date") && moment) || (old.startsWith("time ") && timeOfDay);
    }

    private static String base(String type) {
        int open = type.indexOf('(');
        int close = type.indexOf(')');
        return open < 0 ? type : (type.substring(0, open) + type.substring(close + 1)).strip();
    }
}
