package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.ddl.BatchDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.ddl.Guards;
import io.limbeck.migrate.internal.dialect.ddl.IdentityClause;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.SequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import java.util.EnumSet;
import java.util.Optional;

/** PostgreSQL's DDL, assembled from its parts. */
public final class PostgresqlDdl {
    private static final Sql SQL = new Sql(
            "PostgreSQL",
            "postgresql",
            "postgresql.",
            PostgresqlNames::quoted,
            PostgresqlValues::literal,
            new PostgresqlTypes(),
            EnumSet.complementOf(EnumSet.of(Feature.INDEX_PREFIX)));

    private static final Guards GUARDS = Guards.of(
            "CREATE TABLE",
            "DROP TABLE",
            "ADD COLUMN",
            "DROP COLUMN",
            "DROP CONSTRAINT",
            "CREATE INDEX",
            "DROP INDEX",
            "CREATE SEQUENCE",
            "DROP SEQUENCE",
            "CREATE SCHEMA",
            "DROP SCHEMA",
            "DROP TYPE",
            "DROP VIEW",
            "CREATE MATERIALIZED VIEW",
            "DROP MATERIALIZED VIEW",
            "DROP FUNCTION",
            "DROP PROCEDURE",
            "DROP TRIGGER",
            "CREATE EXTENSION",
            "DROP EXTENSION",
            "DROP DOMAIN",
            "DROP POLICY");

    private PostgresqlDdl() {}

    /**
     * Assembles the parts.
     *
     * @param live the database, where it can be asked; for a script, nothing is known of what exists
     */
    public static Ddl of(Optional<LiveQueries> live) {
        CommentDdl comments = new CommentDdl(SQL);
        SequenceDdl sequences = new PostgresqlSequenceDdl(SQL);
        IdentityClause identity = new IdentityClause(sequences);
        PostgresqlSerials serials = new PostgresqlSerials(SQL::type, sequences::options, live);
        PostgresqlEnums enums = new PostgresqlEnums(live);
        PostgresqlConstraintDdl constraints = new PostgresqlConstraintDdl(SQL, live);
        ColumnDefinition definition = new PostgresqlColumnDefinition(SQL, identity, live);
        ColumnDdl columns = new PostgresqlColumnDdl(SQL, definition, constraints, comments, serials, enums, live);
        PostgresqlIdentityChange numbers = new PostgresqlIdentityChange(SQL, sequences, identity);
        return new Ddl(
                SQL,
                GUARDS,
                new PostgresqlTableDdl(SQL, columns, constraints, comments, serials, enums),
                columns,
                new PostgresqlColumnChanges(SQL, definition, columns, comments, numbers, serials, enums, live),
                new BatchDdl(SQL),
                constraints,
                new PostgresqlIndexDdl(SQL),
                comments,
                sequences,
                new PostgresqlEnumDdl(SQL, enums),
                new PostgresqlObjectDdl(SQL, live));
    }
}
