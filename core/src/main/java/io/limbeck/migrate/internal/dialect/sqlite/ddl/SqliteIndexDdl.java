package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.IndexDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.RenameIndex;
import java.util.List;

/** SQLite's SQL of indexes. Nobody else writes while an index is created or dropped: CONCURRENTLY is left out. */
final class SqliteIndexDdl extends IndexDdl {
    SqliteIndexDdl(Sql sql) {
        super(sql);
    }

    @Override
    public List<SqlWork> createIndex(CreateIndex operation) {
        SqliteRules.check(operation.index());
        return super.createIndex(CreateIndex.of(SqliteRules.withoutNulls(operation.index())));
    }

    /** SQLite takes a double-quoted name that is not a column for a string, and indexes that; backticks only quote names. */
    @Override
    protected String indexColumn(String column) {
        return '`' + column.replace("`", "``") + '`';
    }

    @Override
    public List<SqlWork> renameIndex(RenameIndex operation) {
        throw SqliteDdl.definitionNeeded(operation.table());
    }
}
