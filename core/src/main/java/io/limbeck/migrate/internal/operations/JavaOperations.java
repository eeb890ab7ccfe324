package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.Operations;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.internal.rewrite.ScriptNames;
import io.limbeck.migrate.internal.sql.SplitStatement;
import io.limbeck.migrate.internal.sql.SqlSplitter;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.CustomOperation;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts the SQL texts of a Java script into statements: some drivers run the first of several and are silent about the rest.
 * SQL scripts are cut already. Custom operations become those that they consist of, and names those that the database keeps.
 */
final class JavaOperations implements Operations {
    private final Operations operations;
    private final SqlSyntax syntax;
    private final String script;
    private final ScriptNames names;

    JavaOperations(Operations operations, SqlSyntax syntax, String script, ScriptNames names) {
        this.operations = operations;
        this.syntax = syntax;
        this.script = script;
        this.names = names;
    }

    @Override
    public void apply(Operation operation) {
        cut(operation).forEach(part -> operations.apply(names.kept(part)));
    }

    private List<Operation> cut(Operation operation) {
        return operation.accept(new Cut()).orElseGet(() -> List.of(operation));
    }

    private List<Operation> cut(List<Operation> all) {
        return all.stream().flatMap(operation -> cut(operation).stream()).toList();
    }

    private List<Operation> statements(Execute execute) {
        List<SplitStatement> statements = SqlSplitter.split(syntax, script, execute.sql(), 1);
        if (statements.isEmpty()) {
            throw new UsageException(
                    "op.execute was called without a statement.", "Remove the call, or pass a statement.");
        } else if (statements.size() > 1 && !execute.parameters().isEmpty()) {
            throw new UsageException(
                    "op.execute was called with " + statements.size() + " statements and with values.",
                    "Call op.execute once per statement, with its own values.");
        }
        return statements.stream()
                .<Operation>map(statement -> new Execute(statement.text(), execute.parameters()))
                .toList();
    }

    @Override
    public Connection connection() {
        return operations.connection();
    }

    @Override
    public String database() {
        return operations.database();
    }

    @Override
    public Map<String, String> arguments() {
        return operations.arguments();
    }

    /**
     * What an operation is cut into; empty where it stays as it is. What holds other operations is reached into: their texts come from
     * Java too.
     */
    private final class Cut extends FewOperations<Optional<List<Operation>>> {
        @Override
        protected Optional<List<Operation>> others() {
            return Optional.empty();
        }

        /** Changes of tables have no SQL of their own. */
        @Override
        public Optional<List<Operation>> consists(Action.Consists action) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Operation>> autocommit(Autocommit operation) {
            return Optional.of(List.of(new Autocommit(cut(operation.operations()))));
        }

        @Override
        public Optional<List<Operation>> execute(Execute operation) {
            return Optional.of(statements(operation));
        }

        @Override
        public Optional<List<Operation>> custom(CustomOperation operation) {
            return Optional.of(cut(operation.on(database())));
        }
    }
}
