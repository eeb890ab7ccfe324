package io.limbeck.migrate.internal.dialect.h2.ddl;

import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.ddl.BatchDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.ddl.Guards;
import io.limbeck.migrate.internal.dialect.ddl.IdentityClause;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.SequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import java.util.Optional;
import java.util.Set;

/** H2's DDL, assembled from its parts. */
public final class H2Ddl {
    private static final Sql SQL = new Sql(
            "H2",
            "h2",
            "h2.",
            H2Names::quoted,
            H2Values::literal,
            new H2Types(),
            Set.of(Feature.NULLS_ORDER, Feature.NULLS_ALIKE));

    private static final Guards GUARDS = Guards.of(
            "CREATE TABLE",
            "DROP TABLE",
            "ADD COLUMN",
            "DROP COLUMN",
            "ADD CONSTRAINT",
            "DROP CONSTRAINT",
            "CREATE INDEX",
            "DROP INDEX",
            "CREATE SEQUENCE",
            "DROP SEQUENCE",
            "CREATE SCHEMA",
            "DROP SCHEMA",
            "CREATE DOMAIN",
            "DROP DOMAIN",
            "CREATE VIEW",
            "DROP VIEW",
            "CREATE ALIAS",
            "DROP ALIAS",
            "CREATE TRIGGER",
            "DROP TRIGGER");

    private H2Ddl() {}

    /**
     * Assembles the parts.
     *
     * @param live the database, where it can be asked; for a script, nothing is known of what exists
     */
    public static Ddl of(Optional<LiveQueries> live) {
        CommentDdl comments = new CommentDdl(SQL);
        SequenceDdl sequences = new H2SequenceDdl(SQL);
        IdentityClause identity = new IdentityClause(sequences);
        ConstraintDdl constraints = new H2ConstraintDdl(SQL, live);
        ColumnDefinition definition = new H2ColumnDefinition(SQL, identity);
        ColumnDdl columns = new H2ColumnDdl(SQL, definition, constraints, comments, live);
        H2IdentityChange numbers = new H2IdentityChange(SQL, sequences, identity, live);
        return new Ddl(
                SQL,
                GUARDS,
                new H2TableDdl(SQL, columns, constraints, comments, live),
                columns,
                new H2ColumnChanges(SQL, definition, columns, comments, numbers, live),
                new BatchDdl(SQL),
                constraints,
                new H2IndexDdl(SQL),
                comments,
                sequences,
                new H2EnumDdl(SQL, live),
                new H2ObjectDdl(SQL));
    }
}
