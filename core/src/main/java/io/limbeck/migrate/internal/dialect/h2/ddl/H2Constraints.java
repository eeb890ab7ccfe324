package io.limbeck.migrate.internal.dialect.h2.ddl;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** The constraints of a table, as information_schema has them. */
final class H2Constraints {
    private H2Constraints() {}

    static List<FoundConstraint> of(LiveQueries database, TableName table) {
        return database
                .rows(
                        "SELECT t.constraint_name, t.constraint_type, (SELECT listagg(k.column_name, char(10))"
                                + " WITHIN GROUP (ORDER BY k.ordinal_position) FROM information_schema.key_column_usage k"
                                + " WHERE k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name),"
                                + " (SELECT max(u.table_name) FROM information_schema.referential_constraints r"
                                + " JOIN information_schema.table_constraints u ON u.constraint_schema = r.unique_constraint_schema"
                                + " AND u.constraint_name = r.unique_constraint_name"
                                + " WHERE r.constraint_schema = t.constraint_schema AND r.constraint_name = t.constraint_name),"
                                + " (SELECT max(c.check_clause) FROM information_schema.check_constraints c"
                                + " WHERE c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name)"
                                + " FROM information_schema.table_constraints t WHERE t.table_name = ?"
                                + " AND t.table_schema = coalesce(nullif(?, ''), current_schema) ORDER BY 1",
                        table.name(),
                        table.schema().orElse(""))
                .stream()
                .map(row -> new FoundConstraint(
                        requireNonNull(row.get(0)),
                        FoundConstraint.Kind.of(requireNonNull(row.get(1))),
                        row.get(2) == null
                                ? List.of()
                                : List.of(requireNonNull(row.get(2)).split("\n", -1)),
                        Optional.ofNullable(row.get(3)),
                        Optional.ofNullable(row.get(4)).orElse("")))
                .toList();
    }
}
