package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The constraints of a table, and what PostgreSQL calls those that scripts do not name. */
final class PostgresqlConstraints {
    private static final int LONGEST_NAME = 63;

    private PostgresqlConstraints() {}

    static List<FoundConstraint> of(LiveQueries database, String table) {
        return database
                .rows(
                        "SELECT conname, CASE contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' WHEN 'f' THEN 'FOREIGN KEY'"
                                + " WHEN 'x' THEN 'EXCLUDE' ELSE 'CHECK' END,"
                                + " (SELECT string_agg(a.attname, chr(10) ORDER BY k.place) FROM unnest(conkey) WITH ORDINALITY"
                                + " k(number, place) JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.number),"
                                + " (SELECT relname FROM pg_class t WHERE t.oid = confrelid),"
                                + " regexp_replace(pg_get_constraintdef(oid), '^(CHECK|EXCLUDE) ', '')"
                                + " FROM pg_constraint WHERE conrelid = to_regclass(?) AND contype IN ('p', 'u', 'f', 'x', 'c') ORDER BY 1",
                        table)
                .stream()
                .map(row -> new FoundConstraint(
                        text(row, 0),
                        FoundConstraint.Kind.of(text(row, 1)),
                        row.get(2) == null ? List.of() : List.of(text(row, 2).split("\n", -1)),
                        Optional.ofNullable(row.get(3)),
                        text(row, 4)))
                .toList();
    }

    private static String text(List<@Nullable String> row, int place) {
        return requireNonNull(row.get(place));
    }

    /** Where it cannot be looked up: empty for a check, whose name may hold the column that it mentions. */
    static Optional<String> usualName(TableName table, Constraint constraint) {
        String name = table.name();
        if (constraint instanceof Constraint.PrimaryKey) {
            return fitting(name + "_pkey");
        } else if (constraint instanceof Constraint.Unique unique) {
            return fitting(name + "_" + String.join("_", unique.columns()) + "_key");
        } else if (constraint instanceof Constraint.ForeignKey key) {
            return fitting(name + "_" + String.join("_", key.columns()) + "_fkey");
        }
        return Optional.empty();
    }

    private static Optional<String> fitting(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME ? Optional.of(name) : Optional.empty();
    }
}
