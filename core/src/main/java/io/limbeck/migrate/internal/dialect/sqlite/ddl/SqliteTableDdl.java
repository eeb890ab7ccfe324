package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.ddl.TableDdl;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.IdentityCounter;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** SQLite's SQL of tables. */
final class SqliteTableDdl extends TableDdl {
    SqliteTableDdl(Sql sql, ColumnDdl columns, ConstraintDdl constraints, CommentDdl comments) {
        super(sql, columns, constraints, comments);
    }

    @Override
    public List<SqlWork> createTable(CreateTable operation) {
        Table table = operation.table();
        SqliteRules.check(table);
        List<SqlWork> work = new ArrayList<>(super.createTable(operation));
        table.columns().stream()
                .flatMap(column -> column.identity().stream())
                .flatMapToLong(numbers -> numbers.numbers().start().stream())
                .forEach(first -> work.addAll(IdentityCounter.beginningAt(
                        first, sql.literal(table.name().name()))));
        return work;
    }

    @Override
    protected String suffix(Table table) {
        List<String> options = new ArrayList<>();
        if (Boolean.parseBoolean(table.options().get(SqliteRules.STRICT))) {
            options.add("STRICT");
        }
        if (Boolean.parseBoolean(table.options().get(SqliteRules.WITHOUT_ROWID))) {
            options.add("WITHOUT ROWID");
        }
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    /** The options of other databases change nothing here. */
    @Override
    public List<SqlWork> alterTableOptions(AlterTableOptions operation) {
        SqliteRules.checkTableOptions(operation.options().keySet());
        if (SqliteAlter.changesTable(operation)) {
            throw SqliteDdl.definitionNeeded(operation.table());
        }
        return List.of();
    }
}
