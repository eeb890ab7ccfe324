package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.ddl.ColumnChanges;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.ddl.EnumDdl;
import io.limbeck.migrate.internal.dialect.ddl.Guards;
import io.limbeck.migrate.internal.dialect.ddl.NoSequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqlitePhrases;
import io.limbeck.migrate.schema.TableName;
import java.util.Set;

/** SQLite's DDL, assembled from its parts. Most changes of a table need its definition: it is rebuilt. */
public final class SqliteDdl {
    private static final Sql SQL = new Sql(
            "SQLite",
            "sqlite",
            "sqlite.",
            SqliteNames::quoted,
            SqliteValues::literal,
            new SqliteTypes(),
            Set.of(Feature.PARTIAL_INDEX, Feature.EXPRESSION_INDEX, Feature.INDEX_COLLATION, Feature.DEFERRABLE));

    private static final Guards GUARDS = Guards.of(
            "CREATE TABLE",
            "DROP TABLE",
            "CREATE INDEX",
            "DROP INDEX",
            "CREATE VIEW",
            "DROP VIEW",
            "CREATE TRIGGER",
            "DROP TRIGGER");

    private static final SqliteConstraintDdl CONSTRAINTS = new SqliteConstraintDdl(SQL);
    private static final SqliteColumnDefinition DEFINITION = new SqliteColumnDefinition(SQL);
    private static final CommentDdl COMMENTS = new SqliteCommentDdl(SQL);
    private static final ColumnDdl COLUMNS = new SqliteColumnDdl(SQL, DEFINITION, CONSTRAINTS, COMMENTS);

    private SqliteDdl() {}

    /** For a script: changes of a table are refused whose statements depend on its definition. */
    public static Ddl ofScript() {
        return of(new SqliteUnknownColumns(SQL, DEFINITION, COLUMNS, COMMENTS), new SqliteUnknownConstraints(SQL));
    }

    /** For an engine whose own ALTER TABLE can do what is left to it. */
    public static Ddl ofEngine() {
        return of(new SqliteColumnChanges(SQL, DEFINITION, COLUMNS, COMMENTS), CONSTRAINTS);
    }

    private static Ddl of(ColumnChanges changes, ConstraintDdl constraints) {
        return new Ddl(
                SQL,
                GUARDS,
                new SqliteTableDdl(SQL, COLUMNS, CONSTRAINTS, COMMENTS),
                COLUMNS,
                changes,
                new SqliteBatchDdl(SQL),
                constraints,
                new SqliteIndexDdl(SQL),
                COMMENTS,
                new NoSequenceDdl(
                        SQL,
                        "has no sequences, such as ",
                        "Use autoIncrement() on the primary key, or store the next number in a table with one row."),
                new EnumDdl(SQL),
                new SqliteObjectDdl(SQL));
    }

    /** The spelling of what is new in the definition of a table that is rebuilt. */
    public static SqlitePhrases phrases() {
        return new SqliteSpelling(SQL, DEFINITION, CONSTRAINTS);
    }

    static DefinitionNeededException definitionNeeded(TableName table) {
        return DefinitionNeededException.of("SQLite", "the change of table " + table);
    }
}
