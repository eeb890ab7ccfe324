package io.limbeck.migrate.internal.dialect.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The SQL of changes to an existing column. */
public class ColumnChanges {
    protected final Sql sql;
    private final ColumnDefinition definition;
    private final ColumnDdl columns;
    private final CommentDdl comments;

    public ColumnChanges(Sql sql, ColumnDefinition definition, ColumnDdl columns, CommentDdl comments) {
        this.sql = sql;
        this.definition = definition;
        this.columns = columns;
        this.comments = comments;
    }

    /** What changes, one statement each, in the order that lets them follow each other. */
    public List<SqlWork> alterColumn(AlterColumn operation) {
        ColumnChange change = operation.change();
        List<SqlWork> work = new ArrayList<>();
        Optional<Change<Optional<Identity>>> ended =
                change.identity().filter(to -> to.to().isEmpty());
        ended.ifPresent(to -> work.addAll(alterIdentity(operation, to))); // an identity column has no default
        change.generated().ifPresent(to -> work.addAll(alterGenerated(operation, to)));
        if (change.type().isPresent()
                || change.using().isPresent()
                || change.collation().isPresent()) {
            work.addAll(alterType(operation));
        }
        change.defaultValue()
                .ifPresent(value -> work.add(SqlStatement.of(alter(operation)
                        + value.to()
                                .map(to -> " SET DEFAULT " + definition.defaultValue(to))
                                .orElse(" DROP DEFAULT"))));
        change.nullability()
                .ifPresent(nullable -> work.add(
                        SqlStatement.of(alter(operation) + (nullable.to() ? " DROP NOT NULL" : " SET NOT NULL"))));
        change.identity().filter(to -> to.to().isPresent()).ifPresent(to -> work.addAll(alterIdentity(operation, to)));
        SortedMap<String, Change<Optional<String>>> options = sql.ownOptions(change.options());
        if (!options.isEmpty()) {
            work.addAll(alterOptions(operation, options));
        }
        change.comment()
                .ifPresent(to -> work.addAll(comments.commentColumn(operation.table(), operation.column(), to.to())));
        change.name()
                .ifPresent(to -> work.addAll(
                        columns.renameColumn(new RenameColumn(operation.table(), operation.column(), to.to()))));
        return work;
    }

    /** {@code ALTER TABLE t ALTER COLUMN c}. */
    protected final String alter(AlterColumn operation) {
        return sql.alter(operation.table(), operation.column());
    }

    /** The column as refusals name it. */
    protected static String where(AlterColumn operation) {
        return operation.table() + "." + operation.column();
    }

    /** Changes options of this database, by their keys without its name. */
    protected List<SqlWork> alterOptions(AlterColumn operation, SortedMap<String, Change<Optional<String>>> options) {
        throw sql.refused(
                "cannot change options of an existing column: " + where(operation) + " "
                        + String.join(", ", options.keySet()),
                "Use op.execute(\"ALTER TABLE …\"), or recreate the column.");
    }

    /** Type, collation, and the expression that converts the values. */
    protected List<SqlWork> alterType(AlterColumn operation) {
        ColumnChange change = operation.change();
        if (change.collation().isPresent()) {
            throw sql.refused("cannot change the collation of column " + where(operation), "Recreate the column.");
        }
        return statement(alter(operation) + " SET DATA TYPE " + newType(operation)
                + change.using().map(using -> " USING " + using.to()).orElse(""));
    }

    /** The type that the column gets; its own where only something else changes. */
    protected final String newType(AlterColumn operation) {
        return operation
                .change()
                .type()
                .map(type -> sql.type(type.to()))
                .orElseGet(() -> presentType(operation.table(), operation.column()));
    }

    /** The text of the type that a column has now. */
    protected String presentType(TableName table, String column) {
        throw DefinitionNeededException.of(
                sql.product(), "the change of column " + table + "." + column, "Or specify its type(…) too.");
    }

    /** The column becomes an identity column, stops being one, or its numbers change. */
    protected List<SqlWork> alterIdentity(AlterColumn operation, Change<Optional<Identity>> identity) {
        throw sql.refused(
                "cannot make an existing column an identity column: " + where(operation),
                "Create a new table with the identity column, and copy the rows.");
    }

    /** The expression of a generated column changes. */
    protected List<SqlWork> alterGenerated(AlterColumn operation, Change<Optional<Generated>> generated) {
        throw sql.refused(
                "cannot change the expression of column " + where(operation),
                "Drop the column and add it again, or create a view.");
    }
}
