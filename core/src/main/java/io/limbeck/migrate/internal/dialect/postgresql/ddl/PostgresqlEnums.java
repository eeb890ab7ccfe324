package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.scratch.ScratchName;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Enum types. {@code enumeration(name, values…)} as a column's type is such a type too: it is created with the first column that
 * wants it, which its comment remembers, and goes with the last; what {@code createEnum} made stays until {@code dropEnum}.
 */
final class PostgresqlEnums {
    private static final String MADE_FOR_A_COLUMN = "made by migrate with its first column";

    /** For a text that knows no definitions: which types are left is found out where it runs. */
    private static final String UNUSED_DROPPED =
            """
            DO $migrate$
            DECLARE
                unused text;
            BEGIN
                FOR unused IN SELECT t.oid::regtype::text FROM pg_type t WHERE t.typtype = 'e'
                    AND obj_description(t.oid, 'pg_type') = '%s' AND NOT EXISTS (SELECT 1 FROM pg_attribute a
                    JOIN pg_class c ON c.oid = a.attrelid WHERE a.atttypid IN (t.oid, t.typarray)
                    AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f')) LOOP
                    EXECUTE 'DROP TYPE ' || unused;
                END LOOP;
            END
            $migrate$"""
                    .formatted(MADE_FOR_A_COLUMN);

    private final Optional<LiveQueries> live;

    PostgresqlEnums(Optional<LiveQueries> live) {
        this.live = live;
    }

    /** Whether the database can be asked which types exist. */
    boolean areKnown() {
        return live.isPresent();
    }

    static String words(List<String> values) {
        return values.stream().map(PostgresqlValues::literal).collect(joining(", ", "(", ")"));
    }

    /** The type that a column's type needs to be there. */
    static Optional<SqlType.Enumeration> in(SqlType type) {
        if (type instanceof SqlType.Array array) {
            return in(array.element());
        }
        return type instanceof SqlType.Enumeration words ? Optional.of(words) : Optional.empty();
    }

    /** Makes the types that these columns need and the database lacks. */
    List<SqlWork> madeFor(List<Column> columns) {
        return columns.stream()
                .flatMap(column -> in(column.type()).stream())
                .distinct()
                .flatMap(words -> madeFor(words).stream())
                .toList();
    }

    private List<SqlWork> madeFor(SqlType.Enumeration type) {
        String name = PostgresqlNames.quoted(type.name());
        String create = "CREATE TYPE " + name + " AS ENUM " + words(type.values());
        String comment = "COMMENT ON TYPE " + name + " IS " + PostgresqlValues.literal(MADE_FOR_A_COLUMN);
        if (live.isEmpty()) {
            return List.of(SqlStatement.of("DO $migrate$\nBEGIN\n    " + create + ";\n    " + comment
                    + ";\nEXCEPTION WHEN duplicate_object THEN NULL;\nEND\n$migrate$"));
        }
        List<String> present = valuesOf(live.get(), TableName.of(type.name()));
        if (present.isEmpty()) {
            return List.of(SqlStatement.of(create), SqlStatement.of(comment));
        } else if (present.equals(type.values())) {
            return List.of();
        }
        throw new UnsupportedByDatabaseException(
                "PostgreSQL",
                "already has a type " + type.name() + " with other values: " + String.join(", ", present),
                "Use the same values, give the type another name, or change it first: op.replaceEnum(\"" + type.name()
                        + "\", …).");
    }

    /** A scratch schema has its types for itself, though those of live schemas are on its path. */
    private static List<String> valuesOf(LiveQueries live, TableName type) {
        return live.texts(
                "SELECT e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.oid = to_regtype(?)"
                        + " AND (NOT starts_with(current_schema(), '" + ScratchName.PREFIX
                        + "') OR t.typnamespace = to_regnamespace(quote_ident(current_schema()))) ORDER BY e.enumsortorder",
                PostgresqlNames.quoted(type));
    }

    /** Drops the types that were made for these columns of a table, or for any, and that nothing else uses. */
    List<SqlWork> droppedWith(TableName table, Optional<String> column) {
        if (live.isEmpty()) {
            return List.of(SqlStatement.of(UNUSED_DROPPED));
        }
        return live
                .get()
                .texts(
                        "SELECT DISTINCT format_type(t.oid, NULL) FROM pg_type t JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray)"
                                + " WHERE t.typtype = 'e' AND a.attrelid = to_regclass(?) AND NOT a.attisdropped"
                                + " AND a.attname = coalesce(nullif(?, ''), a.attname) AND obj_description(t.oid, 'pg_type') = ?"
                                + " AND NOT EXISTS (SELECT 1 FROM pg_attribute o JOIN pg_class c ON c.oid = o.attrelid"
                                + " WHERE o.atttypid IN (t.oid, t.typarray) AND NOT o.attisdropped AND c.relkind IN ('r', 'p', 'f')"
                                + " AND (o.attrelid <> a.attrelid OR o.attname <> coalesce(nullif(?, ''), o.attname)))",
                        PostgresqlNames.quoted(table),
                        column.orElse(""),
                        MADE_FOR_A_COLUMN,
                        column.orElse(""))
                .stream()
                .map(type -> (SqlWork) SqlStatement.of("DROP TYPE " + type))
                .toList();
    }

    /** Recreates the type under its name, and converts all its columns with their defaults. */
    List<SqlWork> replaced(EnumType to) {
        if (live.isEmpty()) {
            throw DefinitionNeededException.of(
                    "PostgreSQL",
                    "the change of enum type " + to.name(),
                    "Or create the type and alter its columns with op.execute(…).");
        }
        PostgresqlDependents dependents = PostgresqlDependents.ofType(to.name(), live.get());
        List<String> computed = dependents.texts(PostgresqlParts.COMPUTED_IN_THE_WAY);
        if (!computed.isEmpty()) {
            throw new UnsupportedByDatabaseException(
                    "PostgreSQL",
                    "cannot change type " + to.name() + ": generated column " + String.join(", ", computed)
                            + " is computed from it",
                    "Drop the column before op.replaceEnum, and add it again afterwards.");
        }
        String old = "_migrate_old_" + to.name().name();
        List<SqlWork> work = new ArrayList<>(dependents.dropped());
        work.add(SqlStatement.of(
                "ALTER TYPE " + PostgresqlNames.quoted(to.name()) + " RENAME TO " + PostgresqlNames.quoted(old)));
        work.add(
                SqlStatement.of("CREATE TYPE " + PostgresqlNames.quoted(to.name()) + " AS ENUM " + words(to.values())));
        comment(live.get(), to.name())
                .ifPresent(text -> work.add(SqlStatement.of("COMMENT ON TYPE " + PostgresqlNames.quoted(to.name())
                        + " IS " + PostgresqlValues.literal(text))));
        for (List<@Nullable String> column : columnsOf(live.get(), to.name())) {
            String type = PostgresqlNames.quoted(to.name()) + column.get(2);
            work.add(SqlStatement.of("ALTER TABLE " + column.get(0) + " ALTER COLUMN " + column.get(1)
                    + " SET DATA TYPE " + type + " USING " + column.get(1) + "::text" + column.get(2) + "::" + type));
        }
        work.addAll(dependents.restored());
        work.add(SqlStatement.of(
                "DROP TYPE " + PostgresqlNames.quoted(new TableName(to.name().schema(), old))));
        return work;
    }

    private static Optional<String> comment(LiveQueries live, TableName type) {
        return live.text("SELECT obj_description(to_regtype(?), 'pg_type')", PostgresqlNames.quoted(type));
    }

    /** Table, column, and {@code []} of an array, of each column of the type. */
    private static List<List<@Nullable String>> columnsOf(LiveQueries live, TableName type) {
        return live.rows(
                "SELECT a.attrelid::regclass::text, quote_ident(a.attname), CASE a.atttypid WHEN t.oid THEN '' ELSE '[]' END"
                        + " FROM pg_type t JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray)"
                        + " JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')"
                        + " WHERE t.oid = to_regtype(?) AND a.attinhcount = 0 AND NOT a.attisdropped ORDER BY 1, a.attnum",
                PostgresqlNames.quoted(type));
    }
}
