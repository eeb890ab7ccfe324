package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.ddl.EnumDdl;
import io.limbeck.migrate.internal.dialect.ddl.Guards;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import java.util.Optional;
import java.util.Set;

/** MariaDB's DDL, assembled from its parts. */
public final class MariadbDdl {
    /** One prefix for both products: scripts for one run on the other. */
    public static final String OPTION_PREFIX = "mysql.";

    private static final Sql SQL = new Sql(
            "MariaDB",
            "mariadb",
            OPTION_PREFIX,
            MariadbNames::quoted,
            MariadbValues::literal,
            new MariadbTypes("MariaDB"),
            Set.of(Feature.INDEX_METHOD, Feature.INDEX_PREFIX));

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
            "CREATE DATABASE",
            "CREATE VIEW",
            "DROP VIEW",
            "CREATE FUNCTION",
            "DROP FUNCTION",
            "CREATE PROCEDURE",
            "DROP PROCEDURE",
            "CREATE TRIGGER",
            "DROP TRIGGER");

    private MariadbDdl() {}

    /**
     * Assembles the parts.
     *
     * @param live the database, where it can be asked; for a script, nothing is known of what exists
     */
    public static Ddl of(Optional<LiveQueries> live) {
        Optional<MariadbTableLookup> tables = live.map(MariadbTableLookup::new);
        CommentDdl comments = new MariadbCommentDdl(SQL);
        MariadbIndexDdl indexes = new MariadbIndexDdl(SQL, tables);
        ConstraintDdl constraints = new MariadbConstraintDdl(SQL, indexes, tables);
        MariadbColumnDefinition definition = new MariadbColumnDefinition(SQL);
        MariadbColumnDdl columns = new MariadbColumnDdl(SQL, definition, constraints, comments, live);
        MariadbColumnChanges changes = new MariadbColumnChanges(SQL, definition, columns, comments, tables);
        return new Ddl(
                SQL,
                GUARDS,
                new MariadbTableDdl(SQL, columns, constraints, comments, live, tables),
                columns,
                changes,
                new MariadbBatchDdl(SQL, changes, tables),
                constraints,
                indexes,
                comments,
                new MariadbSequenceDdl(SQL),
                new EnumDdl(SQL),
                new MariadbObjectDdl(SQL));
    }
}
