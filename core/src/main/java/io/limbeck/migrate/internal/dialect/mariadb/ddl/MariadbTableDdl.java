package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.ddl.TableDdl;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** MariaDB's and MySQL's SQL of tables. */
public final class MariadbTableDdl extends TableDdl {
    private final Optional<MariadbTableLookup> tables;
    private final Optional<MariadbGrants> grants;
    private final Optional<MariadbViews> views;

    /** @param tables the tables of {@code live} */
    public MariadbTableDdl(
            Sql sql,
            ColumnDdl columns,
            ConstraintDdl constraints,
            CommentDdl comments,
            Optional<LiveQueries> live,
            Optional<MariadbTableLookup> tables) {
        super(sql, columns, constraints, comments);
        this.tables = tables;
        this.grants = live.map(MariadbGrants::new);
        this.views = live.map(MariadbViews::new);
    }

    /** Options such as {@code mysql.engine=InnoDB} follow the table. */
    @Override
    protected String suffix(Table table) {
        String start = table.columns().stream()
                .flatMap(column -> column.identity().stream())
                .flatMapToLong(numbers -> numbers.numbers().start().stream())
                .mapToObj(first -> " AUTO_INCREMENT=" + first)
                .collect(joining());
        SortedMap<String, String> options = sql.ownOptions(table.options());
        String partitions = options.remove(MariadbTableOptions.PARTITION_BY);
        return start
                + options.entrySet().stream()
                        .map(option -> " " + MariadbTableOptions.option(option.getKey(), option.getValue()))
                        .collect(joining())
                + table.comment().map(text -> " COMMENT=" + sql.literal(text)).orElse("")
                + (partitions == null ? "" : " PARTITION BY " + partitions);
    }

    @Override
    protected List<SqlWork> alterOptions(TableName table, SortedMap<String, Change<Optional<String>>> options) {
        List<SqlWork> work = new ArrayList<>();
        Change<Optional<String>> partitions = options.remove(MariadbTableOptions.PARTITION_BY);
        if (partitions != null) {
            work.addAll(statement(sql.alter(table)
                    + partitions.to().map(by -> " PARTITION BY " + by).orElse(" REMOVE PARTITIONING")));
        }
        if (!options.isEmpty()) {
            work.addAll(statement(sql.alter(table) + " "
                    + options.entrySet().stream()
                            .map(option -> MariadbTableOptions.option(
                                    option.getKey(),
                                    option.getValue().to().orElseGet(() -> usual(table, option.getKey()))))
                            .collect(joining(", "))));
        }
        return work;
    }

    /** The value of an option that is no longer specified; there is none for the database's own collation. */
    private String usual(TableName table, String option) {
        return option.equals("collate")
                ? tables.map(lookup -> lookup.collation(table))
                        .orElseThrow(() -> DefinitionNeededException.of(
                                sql.product(), "the collation of table " + table, "Or specify the collation."))
                : MariadbTableOptions.usual(option);
    }

    /** Grants and views follow. */
    @Override
    public List<SqlWork> renameTable(RenameTable operation) {
        List<SqlWork> work = new ArrayList<>(super.renameTable(operation));
        grants.ifPresent(existing -> work.addAll(existing.follow(operation)));
        views.ifPresent(existing -> work.addAll(existing.following(operation)));
        return work;
    }
}
