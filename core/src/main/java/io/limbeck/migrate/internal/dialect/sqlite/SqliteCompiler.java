package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteDdl;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.Rebuild;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqlitePhrases;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** SQLite: turns operations into the statements of a database. */
final class SqliteCompiler implements OperationCompiler {
    private static final Ddl SCRIPT = SqliteDdl.ofScript();
    private static final Ddl ENGINE = SqliteDdl.ofEngine();
    private static final SqlitePhrases PHRASES = SqliteDdl.phrases();

    private final SqliteChoice choice;

    SqliteCompiler(SqliteChoice choice) {
        this.choice = choice;
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        return operation.accept(SCRIPT);
    }

    /** The engine's own ALTER where this version of it has one, otherwise the table is rebuilt. */
    @Override
    public List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        SqliteContent.check(operation, live);
        if (operation instanceof RenameIndex rename) {
            return Rebuild.renameIndex(live, rename, PHRASES);
        } else if (operation instanceof ReplaceObject replace) {
            return SqliteViews.replace(replace, live, SCRIPT);
        }
        Optional<TableRewrite> rewrite = rewrite(operation, live);
        return rewrite.isPresent() ? rewrite.get().work() : operation.accept(ENGINE);
    }

    @Override
    public List<Operation> steps(Operation operation) {
        return SqliteSteps.of(operation);
    }

    @Override
    public Optional<TableRewrite> rewrite(Operation operation, Connection live) throws SQLException {
        Optional<TableName> table = choice.tableToRebuild(operation, live);
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of(new SqliteRewrite(Rebuild.of(live, table.get(), operation, PHRASES), live, choice));
    }

    @Override
    public boolean dependsOnDefinition(Operation operation) {
        return choice.dependsOnDefinition(operation);
    }

    @Override
    public Optional<String> leavesOut(Operation operation) {
        return operation.accept(new SqliteComments())
                ? Optional.of("SQLite does not store comments on tables and columns: those of the scripts are ignored.")
                : Optional.empty();
    }

    @Override
    public Optional<String> consequence(Operation operation, Connection live) throws SQLException {
        return SqliteForeignKeys.leftBy(operation, live);
    }
}
