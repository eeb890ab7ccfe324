package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.internal.alembic.SqlAlchemyTables.ReadColumn;
import io.limbeck.migrate.internal.python.PythonValue;
import io.limbeck.migrate.internal.python.PythonValue.Call;
import io.limbeck.migrate.internal.python.PythonValue.Mapping;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.Row;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Constraints;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One call of {@code op}, or of a batch, as an operation of ours. Long because it knows every call. */
final class OpCalls {
    /** Where Alembic changes a column by MODIFY or CHANGE. */
    private static final Set<String> RESTATING = Set.of("mariadb", "mysql");

    private static final Pattern ORDERED = Pattern.compile("(?i)\\b(asc|desc|nulls|collate)\\b");
    private static final List<String> EXISTING = List.of(
            "existing_type",
            "existing_nullable",
            "existing_server_default",
            "existing_comment",
            "existing_autoincrement");

    private final SqlAlchemyTables tables;

    OpCalls(SqlAlchemyTables tables) {
        this.tables = tables;
    }

    /** A call such as {@code op.add_column("users", …)}. */
    Operation of(String method, Call call) {
        return switch (method) {
            case "create_table" -> createTable(call);
            case "drop_table" -> {
                CallArguments arguments = new CallArguments(call, method, "table_name");
                yield ended(new DropTable(arguments.table("table_name", "schema"), Optional.empty()), arguments);
            }
            case "rename_table" -> {
                CallArguments arguments = new CallArguments(call, method, "old_table_name", "new_table_name");
                yield ended(
                        new RenameTable(
                                arguments.table("old_table_name", "schema"), arguments.requiredText("new_table_name")),
                        arguments);
            }
            case "execute" -> {
                CallArguments arguments = new CallArguments(call, method, "sqltext");
                String sql = Literals.sql(arguments
                        .value("sqltext")
                        .orElseThrow(() -> new NotTranslatableException("execute has no statement")));
                yield ended(new Execute(sql, List.of()), arguments);
            }
            case "bulk_insert" -> bulkInsert(call);
            case "create_table_comment" -> {
                CallArguments arguments =
                        new CallArguments(call, method, "table_name", "comment").ignoring("existing_comment");
                yield ended(
                        new CommentTable(
                                arguments.table("table_name", "schema"),
                                Change.into(Optional.of(arguments.requiredText("comment")))),
                        arguments);
            }
            case "drop_table_comment" -> {
                CallArguments arguments = new CallArguments(call, method, "table_name").ignoring("existing_comment");
                yield ended(
                        new CommentTable(arguments.table("table_name", "schema"), Change.into(Optional.empty())),
                        arguments);
            }
            default -> ofTable(method, call, Optional.empty());
        };
    }

    /** A call of {@code op} or of a batch: the batch knows the table, all else is the same. */
    Operation ofTable(String method, Call call, Optional<TableName> batch) {
        return switch (method) {
            case "add_column" -> addColumn(call, batch);
            case "drop_column" -> {
                CallArguments arguments = arguments(call, method, batch, "table_name", "column_name");
                TableName table = table(arguments, batch, "table_name");
                yield ended(new DropColumn(table, arguments.requiredText("column_name"), Optional.empty()), arguments);
            }
            case "alter_column" -> alterColumn(call, batch);
            case "create_index" -> createIndex(call, batch);
            case "drop_index" -> {
                CallArguments arguments = batch.isPresent()
                        ? new CallArguments(call, method, "index_name")
                        : new CallArguments(call, method, "index_name", "table_name");
                String name = arguments.requiredText("index_name");
                TableName table = table(arguments, batch, "table_name");
                boolean concurrently = arguments.flag("postgresql_concurrently");
                yield ended(new DropIndex(table, name, Optional.empty(), concurrently), arguments);
            }
            case "create_unique_constraint", "create_primary_key" -> {
                CallArguments arguments = constraintArguments(call, method, batch, "columns");
                String[] columns = arguments.texts("columns").toArray(String[]::new);
                yield constraint(
                        method.endsWith("key") ? Constraints.primaryKey(columns) : Constraints.unique(columns),
                        arguments,
                        batch);
            }
            case "create_check_constraint" -> {
                CallArguments arguments = constraintArguments(call, method, batch, "condition");
                String sql = Literals.sql(arguments
                        .value("condition")
                        .orElseThrow(() -> new NotTranslatableException("a check has no condition")));
                yield constraint(Constraints.check(sql), arguments, batch);
            }
            case "create_foreign_key" -> createForeignKey(call, batch);
            case "drop_constraint" -> {
                CallArguments arguments = batch.isPresent()
                        ? new CallArguments(call, method, "constraint_name", "type_")
                        : new CallArguments(call, method, "constraint_name", "table_name", "type_");
                String name = arguments.requiredText("constraint_name");
                TableName table = table(arguments.ignoring("type_"), batch, "table_name");
                yield ended(DropConstraint.named(table, name), arguments);
            }
            default -> throw new NotTranslatableException("op." + method + " is not translated");
        };
    }

    private static Operation ended(Operation operation, CallArguments arguments) {
        arguments.end();
        return operation;
    }

    private static CallArguments arguments(
            Call call, String method, Optional<TableName> batch, String table, String... more) {
        List<String> names = new ArrayList<>(List.of(more));
        if (batch.isEmpty()) {
            names.add(0, table);
        }
        return new CallArguments(call, method, names.toArray(String[]::new));
    }

    /** The name of the constraint is first, also in a batch. */
    private static CallArguments constraintArguments(
            Call call, String method, Optional<TableName> batch, String... more) {
        List<String> names = new ArrayList<>(List.of("constraint_name"));
        if (batch.isEmpty()) {
            names.add("table_name");
        }
        names.addAll(List.of(more));
        return new CallArguments(call, method, names.toArray(String[]::new));
    }

    private static TableName table(CallArguments arguments, Optional<TableName> batch, String name) {
        return batch.orElseGet(() -> arguments.table(name, "schema"));
    }

    private static Operation constraint(Constraint constraint, CallArguments arguments, Optional<TableName> batch) {
        String name = arguments.requiredText("constraint_name");
        TableName table = table(arguments, batch, "table_name");
        return ended(AddConstraint.of(table, constraint.named(name)), arguments);
    }

    private Operation createTable(Call call) {
        CallArguments arguments = new CallArguments(call, "create_table", "table_name").ignoring("info");
        TableName name = arguments.table("table_name", "schema");
        Table table = tables.table(name, arguments.more());
        Optional<String> comment = arguments.text("comment");
        return ended(new CreateTable(comment.map(table::comment).orElse(table)), arguments);
    }

    private Operation addColumn(Call call, Optional<TableName> batch) {
        CallArguments arguments = arguments(call, "add_column", batch, "table_name", "column");
        TableName table = table(arguments, batch, "table_name");
        ReadColumn read = tables.column(
                arguments.value("column").orElseThrow(() -> new NotTranslatableException("add_column has no column")));
        if (read.inKey() || read.unique()) {
            throw new NotTranslatableException("the new column declares a key or a unique constraint");
        }
        return ended(new AddColumn(table, read.column(), read.foreignKeys()), arguments);
    }

    private Operation alterColumn(Call call, Optional<TableName> batch) {
        CallArguments arguments = arguments(call, "alter_column", batch, "table_name", "column_name");
        Set<String> existing = EXISTING.stream()
                .filter(name -> arguments.given(name).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        TableName table = table(arguments, batch, "table_name");
        String column = arguments.requiredText("column_name");
        ColumnChange change = ColumnChange.none();
        Optional<Boolean> nullable = arguments.truth("nullable");
        if (nullable.isPresent()) {
            change = nullable.get() ? change.nullable() : change.notNull();
        }
        Optional<PythonValue> type = arguments.value("type_");
        if (type.isPresent()) {
            change = change.type(tables.types().of(type.get()));
        }
        Optional<String> using = arguments.text("postgresql_using");
        if (using.isPresent()) {
            change = change.using(using.get());
        }
        Optional<PythonValue> value =
                arguments.given("server_default").filter(each -> !SqlAlchemyTables.isUnchanged(each));
        if (value.isPresent()) {
            change = change.withDefault(
                    Optional.of(Change.into(value.filter(each -> !each.isNone()).map(tables::defaultValue))));
        }
        Optional<PythonValue> comment = arguments.given("comment").filter(each -> !SqlAlchemyTables.isUnchanged(each));
        if (comment.isPresent()) {
            change = comment.get().isNone()
                    ? change.dropComment()
                    : change.comment(Literals.text(comment.get(), "a comment"));
        }
        Optional<String> renamed = arguments.text("new_column_name");
        if (renamed.isPresent()) {
            change = change.rename(renamed.get());
        }
        boolean restates = !change.withDefault(Optional.empty()).isEmpty();
        if (restates && RESTATING.contains(tables.types().database())) {
            change = restated(change, existing);
        }
        if (change.isEmpty()) {
            throw new NotTranslatableException("alter_column changes nothing that is translated");
        }
        return ended(new AlterColumn(table, column, change), arguments);
    }

    /** Alembic states the whole column there, and what its call does not give is gone. */
    private static ColumnChange restated(ColumnChange change, Set<String> existing) {
        ColumnChange whole = change;
        if (change.defaultValue().isEmpty() && !existing.contains("existing_server_default")) {
            whole = whole.dropDefault();
        }
        if (change.nullability().isEmpty() && !existing.contains("existing_nullable")) {
            whole = whole.nullable();
        }
        return change.comment().isEmpty() && !existing.contains("existing_comment") ? whole.dropComment() : whole;
    }

    private Operation createIndex(Call call, Optional<TableName> batch) {
        CallArguments arguments = batch.isPresent()
                ? new CallArguments(call, "create_index", "index_name", "columns")
                : new CallArguments(call, "create_index", "index_name", "table_name", "columns");
        String name = arguments.requiredText("index_name");
        TableName table = table(arguments, batch, "table_name");
        List<IndexKey> keys = Literals.items(arguments
                        .value("columns")
                        .orElseThrow(() -> new NotTranslatableException("create_index has no columns")))
                .stream()
                .map(OpCalls::key)
                .toList();
        Index index = Index.on(name, table, keys);
        index = arguments.flag("unique") ? index.asUnique() : index;
        Optional<String> where =
                arguments.value(tables.types().database() + "_where").map(Literals::sql);
        index = where.isPresent() ? index.where(where.get()) : index;
        Optional<String> using = arguments.text("postgresql_using");
        index = using.isPresent() && tables.types().isPostgresql() ? index.using(using.get()) : index;
        boolean concurrently =
                arguments.flag("postgresql_concurrently") && tables.types().isPostgresql();
        return ended(new CreateIndex(index, concurrently), arguments);
    }

    private static IndexKey key(PythonValue value) {
        Optional<String> expression = Literals.textClause(value);
        if (expression.isEmpty()) {
            return IndexKey.column(Literals.text(value, "a column of an index"));
        }
        String sql = Literals.sql(value);
        if (ORDERED.matcher(sql).find()) {
            throw new NotTranslatableException("a key of an index has an order");
        }
        return IndexKey.expression(sql);
    }

    private static Operation createForeignKey(Call call, Optional<TableName> batch) {
        CallArguments arguments = batch.isPresent()
                ? new CallArguments(
                        call, "create_foreign_key", "constraint_name", "referent_table", "local_cols", "remote_cols")
                : new CallArguments(
                        call,
                        "create_foreign_key",
                        "constraint_name",
                        "source_table",
                        "referent_table",
                        "local_cols",
                        "remote_cols");
        TableName table = batch.orElseGet(() -> arguments.table("source_table", "source_schema"));
        TableName target = arguments.table("referent_table", "referent_schema");
        Constraint.ForeignKey key = Constraints.foreignKey(
                        arguments.texts("local_cols").toArray(String[]::new))
                .references(target, arguments.texts("remote_cols").toArray(String[]::new));
        Constraint named =
                SqlAlchemyTables.withActions(key, arguments).named(arguments.requiredText("constraint_name"));
        return ended(AddConstraint.of(table, named), arguments);
    }

    private static Operation bulkInsert(Call call) {
        CallArguments arguments = new CallArguments(call, "bulk_insert", "table", "rows").ignoring("multiinsert");
        PythonValue table =
                arguments.value("table").orElseThrow(() -> new NotTranslatableException("bulk_insert has no table"));
        if (!(table instanceof Call named)
                || !List.of("sa.table", "table", "sa.sql.table").contains(named.name())) {
            throw new NotTranslatableException("the table of bulk_insert is not written as sa.table(…)");
        }
        CallArguments ofTable = new CallArguments(named, "sa.table", "name");
        TableName name = ofTable.table("name", "schema");
        List<Map<String, PythonValue>> rows = new ArrayList<>();
        for (PythonValue row : Literals.items(
                arguments.value("rows").orElseThrow(() -> new NotTranslatableException("bulk_insert has no rows")))) {
            if (!(row instanceof Mapping mapping) || mapping.entries().isEmpty()) {
                throw new NotTranslatableException("a row of bulk_insert is not a literal");
            }
            rows.add(mapping.entries());
        }
        if (rows.isEmpty() || rows.stream().map(Map::keySet).distinct().count() > 1) {
            throw new NotTranslatableException("the rows of bulk_insert do not have the same columns");
        }
        List<String> columns = List.copyOf(rows.get(0).keySet());
        return ended(
                new BulkInsert(
                        name,
                        columns,
                        rows.stream()
                                .map(row -> Row.row(columns.stream()
                                        .map(column -> Literals.ofRow(Optional.ofNullable(row.get(column))
                                                .orElseThrow(() -> new NotTranslatableException(
                                                        "the rows of bulk_insert have different columns"))))
                                        .toArray()))
                                .toList()),
                arguments);
    }
}
