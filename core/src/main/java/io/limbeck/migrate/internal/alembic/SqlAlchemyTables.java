package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.internal.python.PythonValue;
import io.limbeck.migrate.internal.python.PythonValue.Call;
import io.limbeck.migrate.internal.python.PythonValue.Name;
import io.limbeck.migrate.internal.python.PythonValue.Text;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Constraints;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SQLAlchemy's tables, columns and constraints as ours. */
final class SqlAlchemyTables {
    private final SqlAlchemyTypes types;

    SqlAlchemyTables(SqlAlchemyTypes types) {
        this.types = types;
    }

    SqlAlchemyTypes types() {
        return types;
    }

    /**
     * A column with what SQLAlchemy attaches to its table.
     *
     * @param inKey whether it declares itself part of the primary key
     * @param unique whether it declares a unique constraint
     * @param numbered whether SQLAlchemy may number its rows
     */
    record ReadColumn(Column column, List<Constraint> foreignKeys, boolean inKey, boolean unique, boolean numbered) {
        ReadColumn {
            foreignKeys = List.copyOf(foreignKeys);
        }
    }

    /** Whether a value is {@code sa.Column(…)}. */
    static boolean isColumn(PythonValue value) {
        return lastName(value).equals("Column");
    }

    private static String lastName(PythonValue value) {
        String name = value instanceof Call call ? call.name() : "";
        return name.substring(name.lastIndexOf('.') + 1);
    }

    ReadColumn column(PythonValue value) {
        if (!(value instanceof Call call) || !isColumn(value)) {
            throw new NotTranslatableException("a column is not written as sa.Column(…)");
        }
        CallArguments arguments = new CallArguments(call, "sa.Column", "name", "type_")
                .ignoring("default", "onupdate", "server_onupdate", "key", "info", "doc", "quote");
        String name = arguments.requiredText("name");
        SqlType type = types.of(arguments
                .value("type_")
                .orElseThrow(() -> new NotTranslatableException("column " + name + " has no type")));
        boolean inKey = arguments.flag("primary_key");
        Column column = Types.column(name, type)
                .withNullable(arguments.truth("nullable").orElse(!inKey))
                .withDefault(arguments.value("server_default").map(this::defaultValue))
                .withComment(arguments.text("comment"));
        List<Constraint> foreignKeys = new ArrayList<>();
        for (PythonValue more : arguments.more()) {
            if (lastName(more).equals("ForeignKey")) {
                foreignKeys.add(foreignKey(name, (Call) more));
            } else {
                throw new NotTranslatableException("an argument of column " + name + " is not translated");
            }
        }
        Optional<PythonValue> numbers = arguments.given("autoincrement");
        boolean numbered = numbers.filter(each -> !each.equals(new Text("auto")))
                .map(Literals::isTrue)
                .orElse(type instanceof SqlType.Int
                        && foreignKeys.isEmpty()
                        && column.defaultValue().isEmpty());
        boolean unique = arguments.flag("unique");
        arguments.truth("index").filter(index -> index).ifPresent(index -> {
            throw new NotTranslatableException("column " + name + " declares an index");
        });
        arguments.end();
        return new ReadColumn(column, foreignKeys, inKey, unique, numbered);
    }

    /** The table of {@code op.create_table}. */
    Table table(TableName name, List<PythonValue> elements) {
        List<ReadColumn> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (PythonValue element : elements) {
            if (isColumn(element)) {
                columns.add(column(element));
            } else {
                constraints.add(constraint(element));
            }
        }
        for (ReadColumn column : columns) {
            constraints.addAll(column.foreignKeys());
            if (column.unique()) {
                constraints.add(Constraints.unique(column.column().name()));
            }
        }
        List<String> inKey = columns.stream()
                .filter(ReadColumn::inKey)
                .map(column -> column.column().name())
                .toList();
        Optional<Constraint> declared = constraints.stream()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .findFirst();
        if (!inKey.isEmpty() && declared.isEmpty()) {
            constraints.add(0, Constraints.primaryKey(inKey.toArray(String[]::new)));
        }
        List<String> key =
                declared.map(each -> ((Constraint.PrimaryKey) each).columns()).orElse(inKey);
        List<String> referring = constraints.stream()
                .filter(Constraint.ForeignKey.class::isInstance)
                .flatMap(each -> ((Constraint.ForeignKey) each).columns().stream())
                .toList();
        List<TableElement> all = new ArrayList<>();
        columns.forEach(column -> all.add(numbered(column, key, referring)));
        all.addAll(constraints);
        if (columns.isEmpty()) {
            throw new NotTranslatableException("table " + name + " has no columns");
        }
        return Table.of(name, all.toArray(TableElement[]::new));
    }

    /** SQLAlchemy numbers the rows by the only column of an integer key, as each database does it. */
    private Column numbered(ReadColumn read, List<String> key, List<String> referring) {
        Column column = key.contains(read.column().name()) ? read.column().notNull() : read.column();
        if (!read.numbered() || !key.equals(List.of(column.name())) || referring.contains(column.name())) {
            return column;
        }
        return switch (types.database()) {
            case "postgresql" -> column.serial();
            case "sqlite" -> column;
            default -> column.autoIncrement();
        };
    }

    private Constraint constraint(PythonValue value) {
        Call call = value instanceof Call called ? called : new Call(value, List.of(), java.util.Map.of());
        String name = lastName(value);
        return switch (name) {
            case "PrimaryKeyConstraint" -> {
                CallArguments arguments = new CallArguments(call, name);
                yield named(Constraints.primaryKey(columns(arguments.more())), arguments);
            }
            case "UniqueConstraint" -> {
                CallArguments arguments = new CallArguments(call, name);
                yield named(Constraints.unique(columns(arguments.more())), arguments);
            }
            case "CheckConstraint" -> {
                CallArguments arguments = new CallArguments(call, name, "sql");
                String sql = Literals.sql(arguments
                        .value("sql")
                        .orElseThrow(() -> new NotTranslatableException("a check has no condition")));
                yield named(Constraints.check(sql), arguments);
            }
            case "ForeignKeyConstraint" -> {
                CallArguments arguments = new CallArguments(call, name, "columns", "refcolumns");
                List<String> columns = arguments.texts("columns");
                yield named(foreignKey(columns, arguments.texts("refcolumns"), arguments), arguments);
            }
            default -> throw new NotTranslatableException("an element of a table is neither a column nor a constraint");
        };
    }

    private static String[] columns(List<PythonValue> values) {
        if (values.isEmpty()) {
            throw new NotTranslatableException("a constraint has no columns");
        }
        return values.stream().map(value -> Literals.text(value, "a column")).toArray(String[]::new);
    }

    /** With its name, once all other arguments have been asked for. */
    static Constraint named(Constraint constraint, CallArguments arguments) {
        Optional<String> name = arguments.text("name");
        arguments.end();
        return name.map(constraint::named).orElse(constraint);
    }

    private static Constraint foreignKey(String column, Call call) {
        CallArguments arguments = new CallArguments(call, "sa.ForeignKey", "column");
        return named(foreignKey(List.of(column), List.of(arguments.requiredText("column")), arguments), arguments);
    }

    private static Constraint foreignKey(List<String> columns, List<String> targets, CallArguments arguments) {
        List<TableName> tables = new ArrayList<>();
        List<String> targetColumns = new ArrayList<>();
        for (String target : targets) {
            String[] parts = target.split("\\.", -1);
            if (parts.length != 2 && parts.length != 3) {
                throw new NotTranslatableException("the target of a foreign key is not table.column");
            }
            tables.add(parts.length == 2 ? TableName.of(parts[0]) : TableName.of(parts[0], parts[1]));
            targetColumns.add(parts[parts.length - 1]);
        }
        if (tables.isEmpty() || tables.stream().distinct().count() > 1) {
            throw new NotTranslatableException("a foreign key does not have one target");
        }
        return withActions(
                Constraints.foreignKey(columns.toArray(String[]::new))
                        .references(tables.get(0), targetColumns.toArray(String[]::new)),
                arguments);
    }

    static Constraint.ForeignKey withActions(Constraint.ForeignKey plain, CallArguments arguments) {
        Constraint.ForeignKey key = plain;
        Optional<ReferentialAction> onDelete = arguments.text("ondelete").map(SqlAlchemyTables::action);
        Optional<ReferentialAction> onUpdate = arguments.text("onupdate").map(SqlAlchemyTables::action);
        key = onDelete.isPresent() ? key.onDelete(onDelete.get()) : key;
        return onUpdate.isPresent() ? key.onUpdate(onUpdate.get()) : key;
    }

    private static ReferentialAction action(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "_");
        for (ReferentialAction action : ReferentialAction.values()) {
            if (action.name().equals(name)) {
                return action;
            }
        }
        throw new NotTranslatableException("the action " + written + " is not one of SQL's");
    }

    /** A string is a literal of SQL; {@code sa.text("…")} is SQL itself. */
    DefaultValue defaultValue(PythonValue value) {
        if (value instanceof Text text) {
            return new DefaultValue.Literal(text.text());
        }
        Optional<String> sql = Literals.textClause(value);
        if (sql.isPresent()) {
            return new DefaultValue.Expression(Literals.sql(value));
        }
        String name = value instanceof Call call
                        && call.arguments().isEmpty()
                        && call.named().isEmpty()
                ? call.name()
                : "";
        return switch (name) {
            case "sa.true", "sa.sql.expression.true" -> new DefaultValue.Literal(true);
            case "sa.false", "sa.sql.expression.false" -> new DefaultValue.Literal(false);
            case "sa.func.now" ->
                new DefaultValue.Expression(types.database().equals("sqlite") ? "CURRENT_TIMESTAMP" : "now()");
            case "sa.func.current_timestamp" -> new DefaultValue.Expression("CURRENT_TIMESTAMP");
            default -> throw new NotTranslatableException("a server_default is neither a string nor sa.text(…)");
        };
    }

    /** The value that {@code False} stands for where it means "unchanged". */
    static boolean isUnchanged(PythonValue value) {
        return value.equals(new Name("False"));
    }
}
