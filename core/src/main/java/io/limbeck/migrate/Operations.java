package io.limbeck.migrate;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.Row;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a script can do; handed to {@link Migration#upgrade} and {@link Migration#downgrade}.
 *
 * <p>Every word makes a record of {@code io.limbeck.migrate.op} and gives it to {@link #apply}. Operations run in the order in
 * which they are said, in the revision's transaction where the database has one. Table names are those of the default schema;
 * for another one, {@link #apply} takes the record with its {@link TableName}. Not for use after the method has returned, nor
 * from other threads.
 */
public interface Operations {
    /** Does one operation. */
    void apply(Operation operation);

    /**
     * The connection of the revision, in its transaction, for data that no operation reaches; all operations said before have
     * run on it. Do not commit or close it. With {@code --sql} there is none, and the command ends with an error.
     */
    Connection connection();

    /** The kind of database: {@code sqlite}, {@code postgresql}, {@code mariadb}, {@code mysql} or {@code h2}. */
    String database();

    /** The {@code -x key=value} arguments of the command. */
    Map<String, String> arguments();

    /** Makes a table from columns and constraints: {@code op.createTable("users", column("id", bigint()).notNull(), primaryKey("id"))}. */
    default void createTable(String table, TableElement... elements) {
        apply(new CreateTable(Table.of(table, elements)));
    }

    default void createTable(Table table) {
        apply(new CreateTable(table));
    }

    default void dropTable(String table) {
        apply(new DropTable(TableName.of(table), Optional.empty()));
    }

    default void renameTable(String table, String newName) {
        apply(new RenameTable(TableName.of(table), newName));
    }

    /** Adds a column, with constraints that name it: {@code foreignKey("user_id").references("users")}. */
    default void addColumn(String table, Column column, Constraint... constraints) {
        apply(new AddColumn(TableName.of(table), column, List.of(constraints)));
    }

    default void dropColumn(String table, String column) {
        apply(new DropColumn(TableName.of(table), column, Optional.empty()));
    }

    default void renameColumn(String table, String column, String newName) {
        apply(new RenameColumn(TableName.of(table), column, newName));
    }

    /**
     * Changes a column and keeps all else of it: {@code op.alterColumn("users", "email", column -> column.type(varchar(320)).notNull())}.
     */
    default void alterColumn(String table, String column, UnaryOperator<ColumnChange> change) {
        apply(new AlterColumn(TableName.of(table), column, change.apply(ColumnChange.none())));
    }

    /** Adds a rule for all rows: {@code op.addConstraint("users", unique("email").named("uq_users_email"))}. */
    default void addConstraint(String table, Constraint constraint) {
        apply(new AddConstraint(TableName.of(table), constraint));
    }

    default void dropConstraint(String table, String name) {
        apply(DropConstraint.named(TableName.of(table), name));
    }

    /** Drops a constraint that has no name, or knows its definition for the way back. */
    default void dropConstraint(String table, Constraint constraint) {
        apply(DropConstraint.of(TableName.of(table), constraint));
    }

    /**
     * Does several changes of one table together, which is once the work where the table has to be written anew:
     * {@code op.batch("users", users -> users.dropConstraint("uq").alterColumn("email", column -> column.type(text())))}.
     */
    default void batch(String table, Consumer<TableBatch> changes) {
        TableName name = TableName.of(table);
        TableBatch batch = new TableBatch(name);
        changes.accept(batch);
        apply(new AlterTable(name, batch.changes()));
    }

    default void createIndex(String index, String table, String... columns) {
        apply(new CreateIndex(Index.on(index, table, columns)));
    }

    default void createUniqueIndex(String index, String table, String... columns) {
        apply(new CreateIndex(Index.on(index, table, columns).asUnique()));
    }

    default void createIndex(Index index) {
        apply(new CreateIndex(index));
    }

    default void dropIndex(String index, String table) {
        apply(new DropIndex(TableName.of(table), index, Optional.empty()));
    }

    /** Runs one statement, with a value for each {@code ?}. */
    default void execute(String sql, @Nullable Object... parameters) {
        apply(new Execute(sql, Arrays.asList(parameters)));
    }

    /** Inserts rows: {@code op.bulkInsert("roles", List.of("id", "name"), row(1, "admin"), row(2, null))}. */
    default void bulkInsert(String table, List<String> columns, Row... rows) {
        apply(new BulkInsert(TableName.of(table), columns, List.of(rows)));
    }

    /** Inserts rows that are made one by one while they are written. */
    default void bulkInsert(String table, List<String> columns, Iterable<Row> rows) {
        apply(new BulkInsert(TableName.of(table), columns, rows));
    }
}
