package io.limbeck.migrate.internal.dialect.mysql;

import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.ddl.EnumDdl;
import io.limbeck.migrate.internal.dialect.ddl.Guards;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.NoSequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbBatchDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumnChanges;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumnDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumnDefinition;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbCommentDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbIndexDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbTableDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbTableLookup;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbTypes;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbValues;
import java.util.Optional;
import java.util.Set;

/** MySQL's DDL, assembled from its own parts and those of MariaDB. */
public final class MysqlDdl {
    private static final Sql SQL = new Sql(
            "MySQL",
            "mysql",
            MariadbDdl.OPTION_PREFIX,
            MariadbNames::quoted,
            MariadbValues::literal,
            new MariadbTypes("MySQL"),
            Set.of(Feature.INDEX_METHOD, Feature.INDEX_PREFIX, Feature.EXPRESSION_INDEX));

    private static final Guards GUARDS = Guards.of(
            "CREATE TABLE",
            "DROP TABLE",
            "CREATE DATABASE",
            "DROP VIEW",
            "DROP FUNCTION",
            "DROP PROCEDURE",
            "DROP TRIGGER");

    private MysqlDdl() {}

    /**
     * Assembles the parts.
     *
     * @param live the database, where it can be asked; for a script, nothing is known of what exists
     */
    public static Ddl of(Optional<LiveQueries> live) {
        Optional<MariadbTableLookup> tables = live.map(MysqlTableLookup::new);
        CommentDdl comments = new MariadbCommentDdl(SQL);
        MariadbIndexDdl indexes = new MariadbIndexDdl(SQL, tables);
        ConstraintDdl constraints = new MysqlConstraintDdl(SQL, indexes, tables);
        MariadbColumnDefinition definition = new MysqlColumnDefinition(SQL);
        MariadbColumnDdl columns = new MysqlColumnDdl(SQL, definition, constraints, comments, live);
        MariadbColumnChanges changes = new MysqlColumnChanges(SQL, definition, columns, comments, tables);
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
                new NoSequenceDdl(
                        SQL, "has no sequences: ", "Use autoIncrement(), or store the next number in a table."),
                new EnumDdl(SQL),
                new MysqlObjectDdl(SQL));
    }
}
