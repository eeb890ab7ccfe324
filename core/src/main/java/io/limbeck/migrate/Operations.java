package io.limbeck.migrate;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.Change;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.op.Row;
import io.limbeck.migrate.op.ValidateConstraint;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a script can do; handed to {@link Migration#upgrade} and {@link Migration#downgrade}.
 *
 * <p>Every word makes a record of {@code io.limbeck.migrate.op} and gives it to {@link #apply}. Operations run in the order in
 * which they are said, in the revision's transaction where the database has one. Names are those of the default schema;
 * {@link #inSchema} says them in another one. Not for use after the method has returned, nor from other threads.
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

    /** The same words for the tables and other things of another schema: {@code op.inSchema("stock").dropTable("items")}. */
    default Operations inSchema(String schema) {
        return new QualifiedOperations(this, schema);
    }

    /** The same words for what may be there already: {@code op.ifNotExists().createTable(…)}. */
    default Operations ifNotExists() {
        return new GuardedOperations(this, true);
    }

    /** The same words for what may be gone already: {@code op.ifExists().dropTable(…)}. */
    default Operations ifExists() {
        return new GuardedOperations(this, false);
    }

    /**
     * The same words outside of any transaction, for what the database does only there:
     * {@code op.autocommit().createIndex(index, true)}. What was said before is committed first, and stays when the rest fails.
     */
    default Operations autocommit() {
        return new AutocommitOperations(this);
    }

    /** The full name that a name said here has. */
    default TableName tableName(String name) {
        return TableName.of(name);
    }

    /** The name of something said as a record: in the schema that it names itself, otherwise as {@link #tableName(String)}. */
    default TableName tableName(TableName name) {
        return name.schema().isPresent() ? name : tableName(name.name());
    }

    /** Makes a table from columns and constraints: {@code op.createTable("users", column("id", bigint()).notNull(), primaryKey("id"))}. */
    default void createTable(String table, TableElement... elements) {
        apply(new CreateTable(Table.of(tableName(table), elements)));
    }

    default void createTable(Table table) {
        apply(new CreateTable(table.named(tableName(table.name()))));
    }

    default void dropTable(String table) {
        apply(new DropTable(tableName(table), Optional.empty()));
    }

    default void renameTable(String table, String newName) {
        apply(new RenameTable(tableName(table), newName));
    }

    /** Adds a column, with constraints that name it: {@code foreignKey("user_id").references("users")}. */
    default void addColumn(String table, Column column, Constraint... constraints) {
        apply(new AddColumn(tableName(table), column, List.of(constraints)));
    }

    default void dropColumn(String table, String column) {
        apply(new DropColumn(tableName(table), column, Optional.empty()));
    }

    default void renameColumn(String table, String column, String newName) {
        apply(new RenameColumn(tableName(table), column, newName));
    }

    /**
     * Changes a column and keeps all else of it: {@code op.alterColumn("users", "email", column -> column.type(varchar(320)).notNull())}.
     */
    default void alterColumn(String table, String column, UnaryOperator<ColumnChange> change) {
        apply(new AlterColumn(tableName(table), column, change.apply(ColumnChange.none())));
    }

    /** Adds a rule for all rows: {@code op.addConstraint("users", unique("email").named("uq_users_email"))}. */
    default void addConstraint(String table, Constraint constraint) {
        apply(AddConstraint.of(tableName(table), constraint));
    }

    default void dropConstraint(String table, String name) {
        apply(DropConstraint.named(tableName(table), name));
    }

    /** Drops a constraint that has no name, or knows its definition for the way back. */
    default void dropConstraint(String table, Constraint constraint) {
        apply(DropConstraint.of(tableName(table), constraint));
    }

    /**
     * Does several changes of one table together, which is once the work where the table has to be written anew:
     * {@code op.batch("users", users -> users.dropConstraint("uq").alterColumn("email", column -> column.type(text())))}.
     */
    default void batch(String table, Consumer<TableBatch> changes) {
        TableName name = tableName(table);
        TableBatch batch = new TableBatch(name);
        changes.accept(batch);
        apply(batch.operation());
    }

    default void createIndex(String index, String table, String... columns) {
        apply(CreateIndex.of(Index.on(index, tableName(table), columns)));
    }

    default void createUniqueIndex(String index, String table, String... columns) {
        apply(CreateIndex.of(Index.on(index, tableName(table), columns).asUnique()));
    }

    default void createIndex(Index index) {
        apply(CreateIndex.of(index.onTable(tableName(index.table()))));
    }

    /** Makes an index while others write to the table; behind {@link #autocommit} only. */
    default void createIndexConcurrently(Index index) {
        apply(new CreateIndex(index.onTable(tableName(index.table())), true));
    }

    default void dropIndexConcurrently(String index, String table) {
        apply(new DropIndex(tableName(table), index, Optional.empty(), true));
    }

    default void dropIndex(String index, String table) {
        apply(new DropIndex(tableName(table), index, Optional.empty(), false));
    }

    /** Runs one statement, with a value for each {@code ?}. */
    default void execute(String sql, @Nullable Object... parameters) {
        apply(new Execute(sql, Arrays.asList(parameters)));
    }

    /** Inserts rows: {@code op.bulkInsert("roles", List.of("id", "name"), row(1, "admin"), row(2, null))}. */
    default void bulkInsert(String table, List<String> columns, Row... rows) {
        apply(new BulkInsert(tableName(table), columns, List.of(rows)));
    }

    /** Inserts rows that are made one by one while they are written. */
    default void bulkInsert(String table, List<String> columns, Iterable<Row> rows) {
        apply(new BulkInsert(tableName(table), columns, rows));
    }

    /** Runs the text of this kind of database; {@code sql.get("")} is for those that have none of their own. */
    default void execute(Map<String, String> sql) {
        String text = Optional.ofNullable(sql.get(database())).orElse(sql.get(""));
        if (text == null) {
            throw new UsageException(
                    "This script has no SQL for " + database() + ", only for "
                            + String.join(", ", new TreeSet<>(sql.keySet())) + ".",
                    "Add a text for it, or one under \"\" for all other databases.");
        }
        execute(text);
    }

    /**
     * Sets values in the rows that need it, some thousands at a time in transactions of their own:
     * {@code op.backfill("users", "id", "full_name = first_name", "full_name IS NULL")}. What is done stays done when it is
     * interrupted; the next run goes on with the rows that {@code where} still finds.
     *
     * @param key a unique, not null column, by which the rows are walked
     */
    default void backfill(String table, String key, String set, String where) {
        backfill(table, key, set, where, Backfill.USUAL_ROWS);
    }

    /** As {@link #backfill(String, String, String, String)}, with at most {@code batchRows} rows in a transaction. */
    default void backfill(String table, String key, String set, String where, int batchRows) {
        apply(new Backfill(tableName(table), key, set, where, batchRows));
    }

    default void renameIndex(String table, String index, String newName) {
        apply(new RenameIndex(tableName(table), index, newName));
    }

    default void renameConstraint(String table, String constraint, String newName) {
        apply(new RenameConstraint(tableName(table), constraint, newName));
    }

    /** Adds a rule for rows to come; {@link #validateConstraint} looks at those that are there, without keeping writers out. */
    default void addConstraintNotValid(String table, Constraint constraint) {
        apply(new AddConstraint(tableName(table), constraint, false));
    }

    default void validateConstraint(String table, String constraint) {
        apply(new ValidateConstraint(tableName(table), constraint));
    }

    /** Sets what people read about a table in the catalogue. */
    default void commentTable(String table, String comment) {
        apply(new CommentTable(tableName(table), Change.into(Optional.of(comment))));
    }

    default void dropTableComment(String table) {
        apply(new CommentTable(tableName(table), Change.into(Optional.empty())));
    }

    /** Sets an option of one database, such as {@code op.tableOption("users", "mysql.engine", "InnoDB")}. */
    default void tableOption(String table, String key, String value) {
        apply(new AlterTableOptions(tableName(table), Map.of(key, Change.into(Optional.of(value)))));
    }

    /** Takes an option of one database away again: {@code op.dropTableOption("users", "mysql.row_format")}. */
    default void dropTableOption(String table, String key) {
        apply(new AlterTableOptions(tableName(table), Map.of(key, Change.into(Optional.empty()))));
    }

    default void createSequence(String name) {
        apply(new CreateSequence(new Sequence(tableName(name), Optional.empty(), SequenceOptions.none())));
    }

    default void createSequence(Sequence sequence) {
        apply(new CreateSequence(sequence.named(tableName(sequence.name()))));
    }

    /** Changes these options of a sequence, and no others: {@code op.alterSequence("ids", numbers -> numbers.incrementingBy(50))}. */
    default void alterSequence(String name, UnaryOperator<SequenceOptions> options) {
        apply(new AlterSequence(
                Change.into(new Sequence(tableName(name), Optional.empty(), options.apply(SequenceOptions.none())))));
    }

    /** Makes a sequence what {@code wanted} describes, its type included. */
    default void alterSequence(Sequence wanted) {
        apply(new AlterSequence(Change.into(wanted.named(tableName(wanted.name())))));
    }

    /** As {@link #alterSequence(Sequence)}, knowing what it was: an option that {@code wanted} lacks goes back to the usual. */
    default void alterSequence(Sequence previous, Sequence wanted) {
        apply(new AlterSequence(
                Change.between(previous.named(tableName(previous.name())), wanted.named(tableName(wanted.name())))));
    }

    default void dropSequence(String name) {
        apply(new DropSequence(tableName(name), Optional.empty()));
    }

    default void createSchema(String name) {
        apply(new CreateSchema(name));
    }

    default void dropSchema(String name) {
        apply(new DropSchema(name));
    }

    /** Makes a type of words: {@code op.createEnum("mood", "sad", "ok", "happy")}. */
    default void createEnum(String name, String... values) {
        apply(new CreateEnum(new EnumType(tableName(name), List.of(values))));
    }

    default void addEnumValue(String name, String value) {
        apply(new AddEnumValue(tableName(name), value, Optional.empty(), Optional.empty()));
    }

    default void addEnumValueBefore(String name, String value, String before) {
        apply(new AddEnumValue(tableName(name), value, Optional.of(before), Optional.empty()));
    }

    default void renameEnumValue(String name, String value, String newValue) {
        apply(new RenameEnumValue(tableName(name), value, newValue));
    }

    /** Makes the type anew with exactly these words; fails when a row holds another one. */
    default void replaceEnum(String name, String... values) {
        apply(new ReplaceEnum(Change.into(new EnumType(tableName(name), List.of(values)))));
    }

    default void dropEnum(String name) {
        apply(new DropEnum(tableName(name), Optional.empty()));
    }

    /** Creates a view, a trigger, a function, a domain, a policy, …: {@code op.create(view("adults", "SELECT …"))}. */
    default void create(SchemaObject object) {
        apply(new CreateObject(named(object)));
    }

    /** Gives a view, trigger or function another text. */
    default void replace(SchemaObject object) {
        apply(new ReplaceObject(Change.into(named(object))));
    }

    /** As {@link #replace(SchemaObject)}, knowing the text that was there. */
    default void replace(SchemaObject previous, SchemaObject object) {
        apply(new ReplaceObject(Change.between(named(previous), named(object))));
    }

    default void drop(SchemaObject object) {
        apply(DropObject.of(named(object)));
    }

    /** Drops something without a table, an extension or a domain, of which only the name is known. */
    default void drop(SchemaObject.Kind kind, String name) {
        apply(new DropObject(kind, tableName(name), Optional.empty(), Optional.empty()));
    }

    /** Drops something that belongs to a table, a policy or a partition, of which only the names are known. */
    default void drop(SchemaObject.Kind kind, TableName name, TableName table) {
        apply(new DropObject(kind, tableName(name), Optional.of(tableName(table)), Optional.empty()));
    }

    private SchemaObject named(SchemaObject object) {
        return object.named(tableName(object.name()), object.table().map(this::tableName));
    }

    default void dropView(String name) {
        apply(new DropObject(SchemaObject.Kind.VIEW, tableName(name), Optional.empty(), Optional.empty()));
    }

    default void dropMaterializedView(String name) {
        apply(new DropObject(SchemaObject.Kind.MATERIALIZED_VIEW, tableName(name), Optional.empty(), Optional.empty()));
    }

    default void dropTrigger(String name, String table) {
        apply(new DropObject(
                SchemaObject.Kind.TRIGGER, tableName(name), Optional.of(tableName(table)), Optional.empty()));
    }

    /** Drops a trigger whose table is in another schema. */
    default void dropTrigger(TableName name, TableName table) {
        apply(new DropObject(
                SchemaObject.Kind.TRIGGER, tableName(name), Optional.of(tableName(table)), Optional.empty()));
    }

    default void dropFunction(String name) {
        apply(new DropObject(SchemaObject.Kind.FUNCTION, tableName(name), Optional.empty(), Optional.empty()));
    }

    default void dropProcedure(String name) {
        apply(new DropObject(SchemaObject.Kind.PROCEDURE, tableName(name), Optional.empty(), Optional.empty()));
    }
}
