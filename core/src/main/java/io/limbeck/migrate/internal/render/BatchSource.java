package io.limbeck.migrate.internal.render;

import static io.limbeck.migrate.internal.render.Code.call;
import static io.limbeck.migrate.internal.render.Code.text;

import io.limbeck.migrate.internal.rewrite.OperationCases;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import java.util.ArrayList;
import java.util.List;

/** Each change of a table by the method of a batch that makes it. */
final class BatchSource extends OperationCases<Code.Call> {
    private final TableSource tables;
    private final ChangeSource changes;

    BatchSource(TableSource tables) {
        this.tables = tables;
        changes = new ChangeSource(tables);
    }

    private static IllegalArgumentException apart(Action action) {
        return new IllegalArgumentException("Not a change of one table: " + action);
    }

    @Override
    public Code.Call creates(Action.Creates action) {
        throw apart(action);
    }

    @Override
    public Code.Call addColumn(AddColumn operation) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(tables.column(operation.column()));
        operation.constraints().forEach(constraint -> arguments.add(tables.constraint(constraint)));
        return call("addColumn", arguments);
    }

    @Override
    public Code.Call addConstraint(AddConstraint operation) {
        return call(
                operation.validated() ? "addConstraint" : "addConstraintNotValid",
                tables.constraint(operation.constraint()));
    }

    @Override
    public Code.Call drops(Action.Drops action) {
        throw apart(action);
    }

    @Override
    public Code.Call dropColumn(DropColumn operation) {
        return call("dropColumn", text(operation.column()));
    }

    /** By its name, or what it says when it has none. */
    @Override
    public Code.Call dropConstraint(DropConstraint operation) {
        return call(
                "dropConstraint",
                operation
                        .name()
                        .map(Code::text)
                        .orElseGet(() -> tables.constraint(operation.previous().orElseThrow())));
    }

    @Override
    public Code.Call renames(Action.Renames action) {
        throw apart(action);
    }

    @Override
    public Code.Call alters(Action.Alters action) {
        throw apart(action);
    }

    @Override
    public Code.Call alterColumn(AlterColumn operation) {
        return call("alterColumn", text(operation.column()), changes.change(operation.change()));
    }

    @Override
    public Code.Call rows(Action.Rows action) {
        throw apart(action);
    }

    @Override
    public Code.Call consists(Action.Consists action) {
        throw apart(action);
    }

    @Override
    public Code.Call opaque(Action.Opaque action) {
        throw apart(action);
    }
}
