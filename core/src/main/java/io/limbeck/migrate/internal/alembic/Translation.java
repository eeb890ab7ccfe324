package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.internal.foreign.ForeignBody;
import io.limbeck.migrate.internal.python.PythonStatement;
import io.limbeck.migrate.internal.python.PythonValue;
import io.limbeck.migrate.internal.python.PythonValue.Attribute;
import io.limbeck.migrate.internal.python.PythonValue.Call;
import io.limbeck.migrate.internal.python.PythonValue.Mapping;
import io.limbeck.migrate.internal.python.PythonValue.Name;
import io.limbeck.migrate.internal.python.PythonValue.Sequence;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of one function as operations, in order; all of them or none. */
final class Translation {
    private static final int DEEPEST = 20;

    private final AlembicScript script;
    private final OpCalls calls;
    private final Map<String, PythonValue> variables = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    Translation(AlembicScript script, OpCalls calls) {
        this.script = script;
        this.calls = calls;
        script.module().forEach(this::assign);
    }

    /** The function, translated; what cannot be is left to a person, with the first reason. */
    ForeignBody of(PythonStatement function) {
        try {
            statements(function.body(), Optional.empty());
        } catch (RefusedException e) {
            return new ForeignBody.ToFill(String.valueOf(e.getMessage()), script.original(function));
        }
        return operations.isEmpty() ? new ForeignBody.Nothing() : new ForeignBody.Operations(operations);
    }

    /** A second assignment makes a variable's value depend on when it is asked for. */
    private void assign(PythonStatement statement) {
        statement
                .assigns()
                .ifPresent(
                        name -> variables.merge(name, statement.assigned(), (one, other) -> new PythonValue.Opaque()));
    }

    private void statements(List<PythonStatement> body, Optional<Batch> batch) {
        for (PythonStatement statement : body) {
            try {
                statement(statement, batch);
            } catch (NotTranslatableException | IllegalArgumentException e) {
                throw new RefusedException(
                        "Not translated: " + script.place(statement.line()) + ": " + e.getMessage() + ".");
            }
        }
    }

    private void statement(PythonStatement statement, Optional<Batch> batch) {
        boolean nothing = statement.text().isPresent()
                || (statement.begins("pass") && statement.tokens().size() == 1);
        if (nothing) {
            return;
        }
        if (statement.assigns().isPresent()) {
            assign(statement);
        } else if (statement.begins("with")) {
            with(statement, batch);
        } else if (statement.body().isEmpty() && statement.value() instanceof Call call) {
            call(call, batch);
        } else {
            throw new NotTranslatableException(
                    "'" + statement.tokens().get(0).text() + "' begins a statement that is not a call of op");
        }
    }

    private void call(Call call, Optional<Batch> batch) {
        Call known = (Call) resolved(call, 0);
        String of = call.function() instanceof Attribute attribute
                ? attribute.of().dotted().orElse("")
                : "";
        String method = call.function() instanceof Attribute attribute ? attribute.name() : "";
        if (batch.isPresent() && of.equals(batch.get().variable)) {
            batch.get().add(calls.ofTable(method, known, Optional.of(batch.get().table)));
        } else if (of.equals("op") && batch.isEmpty()) {
            operations.add(calls.of(method, known));
        } else {
            throw new NotTranslatableException("a call that is not one of op");
        }
    }

    /** {@code with op.batch_alter_table("users") as batch_op:} and {@code with op.get_context().autocommit_block():}. */
    private void with(PythonStatement statement, Optional<Batch> outer) {
        int count = statement.tokens().size();
        boolean named = count > 3 && statement.tokens().get(count - 2).isName("as");
        PythonStatement opened = new PythonStatement(
                statement.tokens().subList(1, named ? count - 2 : count), List.of(), statement.lastLine());
        if (outer.isPresent() || !(opened.value() instanceof Call call)) {
            throw new NotTranslatableException("a 'with' that is neither a batch nor an autocommit block");
        }
        if (named && call.name().equals("op.batch_alter_table")) {
            CallArguments arguments =
                    new CallArguments((Call) resolved(call, 0), "batch_alter_table", "table_name").ignoring("recreate");
            Batch batch = new Batch(statement.tokens().get(count - 1).text(), arguments.table("table_name", "schema"));
            arguments.end();
            statements(statement.body(), Optional.of(batch));
            operations.addAll(batch.operations());
        } else if (call.function() instanceof Attribute block && block.name().equals("autocommit_block")) {
            int before = operations.size();
            statements(statement.body(), Optional.empty());
            List<Operation> inside = List.copyOf(operations.subList(before, operations.size()));
            operations.subList(before, operations.size()).clear();
            operations.add(new Autocommit(inside));
        } else {
            throw new NotTranslatableException("a 'with' that is neither a batch nor an autocommit block");
        }
    }

    /** The value with the values of variables in it. */
    private PythonValue resolved(PythonValue value, int depth) {
        if (depth > DEEPEST) {
            return new PythonValue.Opaque();
        }
        if (value instanceof Name name) {
            PythonValue assigned = variables.get(name.name());
            return assigned == null ? value : resolved(assigned, depth + 1);
        } else if (value instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream()
                    .map(item -> resolved(item, depth + 1))
                    .toList());
        } else if (value instanceof Mapping mapping) {
            return new Mapping(resolved(mapping.entries(), depth));
        } else if (value instanceof Call call) {
            return new Call(
                    call.function(),
                    call.arguments().stream()
                            .map(item -> resolved(item, depth + 1))
                            .toList(),
                    resolved(call.named(), depth));
        }
        return value;
    }

    private Map<String, PythonValue> resolved(Map<String, PythonValue> values, int depth) {
        Map<String, PythonValue> known = new LinkedHashMap<>();
        values.forEach((key, value) -> known.put(key, resolved(value, depth + 1)));
        return known;
    }

    /** The changes of one table, joined as far as our batch takes them. */
    private static final class Batch {
        private final String variable;
        private final TableName table;
        private final List<Operation> done = new ArrayList<>();
        private final List<Operation> open = new ArrayList<>();

        Batch(String variable, TableName table) {
            this.variable = variable;
            this.table = table;
        }

        void add(Operation operation) {
            if (AlterTable.tableOf(operation).isPresent()) {
                open.add(operation);
            } else {
                close();
                done.add(operation);
            }
        }

        private void close() {
            if (open.size() == 1) {
                done.add(open.get(0));
            } else if (!open.isEmpty()) {
                done.add(AlterTable.of(table, open));
            }
            open.clear();
        }

        List<Operation> operations() {
            close();
            return done;
        }
    }

    /** The reason with its place. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String what) {
            super(what, null, false, false);
        }
    }
}
