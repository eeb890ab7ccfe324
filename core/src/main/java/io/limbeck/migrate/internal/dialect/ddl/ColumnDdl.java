package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.SqlTypeVisitor;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The SQL of columns. */
abstract class ColumnDdl extends ConstraintDdl {
    private final SqlTypeVisitor<String> types;

    ColumnDdl(SqlTypeVisitor<String> types) {
        this.types = types;
    }

    protected abstract String literal(Object value);

    protected final String typeText(SqlType type) {
        return type.accept(types);
    }

    /** {@code ALTER TABLE t ALTER COLUMN c}. */
    protected final String alter(AlterColumn operation) {
        return "ALTER TABLE " + quote(operation.table()) + " ALTER COLUMN " + quote(operation.column());
    }

    /** What changes, one statement each, in the order that lets them follow each other. */
    @Override
    public List<SqlWork> alterColumn(AlterColumn operation) {
        ColumnChange change = operation.change();
        List<SqlWork> work = new ArrayList<>();
        Optional<Change<Optional<Identity>>> ended =
                change.identity().filter(to -> to.to().isEmpty());
        ended.ifPresent(to -> work.addAll(alterIdentity(operation, to))); // a numbered column has no default
        change.generated().ifPresent(to -> work.addAll(alterGenerated(operation, to)));
        if (change.type().isPresent()
                || change.using().isPresent()
                || change.collation().isPresent()) {
            work.addAll(alterType(operation));
        }
        change.defaultValue()
                .ifPresent(value -> work.add(SqlStatement.of(alter(operation)
                        + value.to()
                                .map(to -> " SET DEFAULT " + defaultValue(to))
                                .orElse(" DROP DEFAULT"))));
        change.nullability()
                .ifPresent(nullable -> work.add(
                        SqlStatement.of(alter(operation) + (nullable.to() ? " DROP NOT NULL" : " SET NOT NULL"))));
        change.identity().filter(to -> to.to().isPresent()).ifPresent(to -> work.addAll(alterIdentity(operation, to)));
        SortedMap<String, Change<Optional<String>>> options = ownOptions(change.options());
        if (!options.isEmpty()) {
            work.addAll(alterColumnOptions(operation, options));
        }
        change.comment().ifPresent(to -> work.addAll(commentColumn(operation.table(), operation.column(), to.to())));
        change.name()
                .ifPresent(to ->
                        work.addAll(new RenameColumn(operation.table(), operation.column(), to.to()).accept(this)));
        return work;
    }

    /** How the keys of this database's options begin, its dot included. */
    protected String optionPrefix() {
        return database() + ".";
    }

    /** Those options of a table or column that are this database's, without its name; others are theirs: a script says them all. */
    protected final <T> SortedMap<String, T> ownOptions(Map<String, T> options) {
        SortedMap<String, T> own = new TreeMap<>();
        options.forEach((key, value) -> {
            if (key.startsWith(optionPrefix())) {
                own.put(key.substring(optionPrefix().length()), value);
            }
        });
        return own;
    }

    /** Changes options of this database, by their keys without its name. */
    protected List<SqlWork> alterColumnOptions(
            AlterColumn operation, SortedMap<String, Change<Optional<String>>> options) {
        throw refused(
                "cannot change options of an existing column: " + where(operation) + " "
                        + String.join(", ", options.keySet()),
                "Use op.execute(\"ALTER TABLE …\"), or recreate the column.");
    }

    /** Type, collation, and the expression that makes the values. */
    protected List<SqlWork> alterType(AlterColumn operation) {
        ColumnChange change = operation.change();
        if (change.collation().isPresent()) {
            throw refused("cannot change the collation of column " + where(operation), "Recreate the column.");
        }
        return statement(alter(operation) + " SET DATA TYPE " + newType(operation)
                + change.using().map(using -> " USING " + using.to()).orElse(""));
    }

    /** The type that the column gets; its own where only something else changes. */
    protected final String newType(AlterColumn operation) {
        return operation
                .change()
                .type()
                .map(type -> typeText(type.to()))
                .orElseGet(() -> presentType(operation.table(), operation.column()));
    }

    /** The type that a column has now, in the database's words. */
    protected String presentType(TableName table, String column) {
        throw DefinitionNeededException.of(
                product(), "the change of column " + table + "." + column, "Or specify its type(…) too.");
    }

    protected List<SqlWork> alterIdentity(AlterColumn operation, Change<Optional<Identity>> identity) {
        throw refused(
                "cannot make an existing column an identity column: " + where(operation),
                "Create a new table with the identity column, and copy the rows.");
    }

    protected List<SqlWork> alterGenerated(AlterColumn operation, Change<Optional<Generated>> generated) {
        throw refused(
                "cannot change the expression of column " + where(operation),
                "Drop the column and add it again, or create a view.");
    }

    protected static String where(AlterColumn operation) {
        return operation.table() + "." + operation.column();
    }

    /** Sets a comment; nothing where comments are no statements. */
    protected List<SqlWork> commentColumn(TableName table, String column, Optional<String> comment) {
        throw refused("does not store comments: " + table + "." + column, "Write it as a comment in the script.");
    }

    @Override
    public List<SqlWork> renameColumn(RenameColumn operation) {
        return statement("ALTER TABLE " + quote(operation.table()) + " RENAME COLUMN " + quote(operation.column())
                + " TO " + quote(operation.newName()));
    }

    /** The line of a column in CREATE TABLE, where it may depend on the table's constraints. */
    protected String columnDefinition(Column column, Table table) {
        return columnDefinition(column);
    }

    /** The definition of a column alone. */
    protected String columnDefinition(Column column) {
        return columnDefinition(column, typeText(column.type()));
    }

    /** The definition of a column with its type in the database's words. */
    protected final String columnDefinition(Column column, String type) {
        StringBuilder sql = new StringBuilder(quote(column.name())).append(' ').append(type);
        column.collation().ifPresent(name -> sql.append(" COLLATE ").append(quote(name)));
        column.generated().ifPresent(generated -> sql.append(' ').append(generated(generated)));
        column.defaultValue().ifPresent(value -> sql.append(" DEFAULT ")
                .append(
                        value instanceof DefaultValue.Expression said
                                ? expressionDefault(said.sql(), type)
                                : defaultValue(value)));
        if (!column.nullable()) {
            sql.append(" NOT NULL");
        }
        return sql.toString();
    }

    /** {@code GENERATED ALWAYS AS (…)}, and whether it is kept. */
    protected final String generated(Generated generated) {
        return "GENERATED ALWAYS AS (" + generated.sql() + ")" + generationKind(generated.stored());
    }

    /** What follows the expression of a generated column. */
    protected String generationKind(boolean stored) {
        return stored ? " STORED" : " VIRTUAL";
    }

    protected final String defaultValue(DefaultValue value) {
        return value instanceof DefaultValue.Literal literal
                ? literalDefault(literal.value())
                : expressionDefault(((DefaultValue.Expression) value).sql());
    }

    /** A value as DEFAULT takes it. */
    protected String literalDefault(Object value) {
        return literal(value);
    }

    /** An expression as DEFAULT takes it in a column of a type in the database's words. */
    protected String expressionDefault(String sql, String type) {
        return expressionDefault(sql);
    }

    /** An expression as DEFAULT takes it. */
    protected String expressionDefault(String sql) {
        return sql;
    }
}
