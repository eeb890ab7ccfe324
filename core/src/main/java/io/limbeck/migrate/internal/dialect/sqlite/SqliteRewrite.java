package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.Rebuild;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A rebuild of a table that also serves the following operations that would require a rebuild of their own. */
final class SqliteRewrite implements TableRewrite {
    private final Rebuild rebuild;
    private final Connection live;
    private final SqliteChoice choice;

    SqliteRewrite(Rebuild rebuild, Connection live, SqliteChoice choice) {
        this.rebuild = rebuild;
        this.live = live;
        this.choice = choice;
    }

    @Override
    public boolean takes(Operation next) throws SQLException {
        Optional<TableName> table = choice.table(next).filter(rebuild::isOf);
        return table.isPresent() && choice.tableToRebuild(next, live).isPresent() && rebuild.takes(next);
    }

    @Override
    public List<SqlWork> work() throws SQLException {
        return rebuild.work();
    }
}
