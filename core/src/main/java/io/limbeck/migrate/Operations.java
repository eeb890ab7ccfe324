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
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.ConstrainedColumn;
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
 * The operations of a script; passed to {@link Migration#upgrade} and {@link Migration#downgrade}.
 *
 * <p>Each method creates an operation record of {@code io.limbeck.migrate.op} and passes it to {@link #apply}. Operations run in call
 * order. Names refer to the default schema; {@link #inSchema} selects another one. Use an instance only until the script's method returns,
 * and only on the thread that called it.
 *
 * <p>Scripts call this interface; they do not implement it, except in their own tests. A new release may add methods to it, with and
 * without a default. Extend it by a {@link io.limbeck.migrate.op.CustomOperation} instead.
 *
 * <p><b>Transactions.</b> On SQLite and PostgreSQL a revision normally runs in one transaction, so a failure rolls back all of its
 * operations. MariaDB, MySQL and H2 commit with every statement that changes the schema: after a failure, earlier statements remain applied,
 * and the next run continues after them. {@link #autocommit} and {@link #backfill} commit on every database.
 *
 * <p><b>Locks.</b> The run holds the migration lock. In addition, each statement takes the locks that the database needs for it, usually
 * exclusive access to the table for a schema change, and keeps them until the transaction ends. A statement waits for other sessions up
 * to {@code lock.timeout}. On SQLite, a transaction keeps all other writers out of the file. The methods below mention only locks that
 * last while all rows are read or written.
 *
 * <p><b>Errors.</b> Let exceptions propagate. The run then ends, and the caller of {@code Migrator} receives a
 * {@link io.limbeck.migrate.error.MigrationFailedException} that reports the statement, the script's line and the state of the database
 * (or a {@link io.limbeck.migrate.error.LockTimeoutException} if another session held a lock for too long). This happens if the database
 * refuses a statement, for example because a name exists already or does not exist. An operation that a database does not support throws an
 * {@link io.limbeck.migrate.error.UnsupportedByDatabaseException} before it runs any statement; {@code docs/reference/operations.md} lists
 * them. With {@code --sql}, an operation whose statements depend on unknown definitions throws a
 * {@link io.limbeck.migrate.error.MigrateException} of the kind {@code definition-needed}.
 */
public interface Operations {
    /**
     * Runs one operation, also one of your own.
     *
     * <pre>{@code op.apply(new RenameTable(TableName.of("users"), "people"));}</pre>
     */
    void apply(Operation operation);

    /**
     * The JDBC connection of the revision, in its transaction, for anything that no operation covers. All earlier operations have run on it.
     * What a script does here is not recorded: an interrupted revision runs it again only with {@code --resume retry}, and an upgrade with
     * {@code --plan} cannot show it.
     *
     * <pre>{@code
     * try (PreparedStatement query = op.connection().prepareStatement("SELECT id FROM users")) { … }
     * }</pre>
     *
     * @throws io.limbeck.migrate.error.OfflineException with {@code --sql}, as there is no connection
     * @throws UsageException from the connection, if the script calls {@code commit}, {@code rollback}, {@code setAutoCommit} or {@code close}
     */
    Connection connection();

    /**
     * The name of the database product: {@code sqlite}, {@code postgresql}, {@code mariadb}, {@code mysql} or {@code h2}. Runs nothing.
     *
     * <pre>{@code if (!op.database().equals("sqlite")) op.createSequence("invoice_numbers");}</pre>
     */
    String database();

    /**
     * The {@code -x key=value} arguments of the command; immutable. Runs nothing.
     *
     * <pre>{@code String tenant = op.arguments().getOrDefault("tenant", "main");}</pre>
     */
    Map<String, String> arguments();

    /**
     * The same operations for tables and other objects of another schema.
     *
     * <pre>{@code op.inSchema("stock").dropTable("items");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException from its operations on SQLite, which has no schemas
     */
    default Operations inSchema(String schema) {
        return new QualifiedOperations(this, schema);
    }

    /**
     * The same operations for objects that may already exist: each runs only if there is no object of that name. An existing object is not
     * compared with the wanted one.
     *
     * <pre>{@code op.ifNotExists().createTable("tags", column("id", bigint()).notNull(), primaryKey("id"));}</pre>
     *
     * @throws UsageException from operations that drop something
     * @throws IllegalArgumentException from operations that neither create nor drop something
     */
    default Operations ifNotExists() {
        return new GuardedOperations(this, true);
    }

    /**
     * The same operations for objects that may already be gone: each runs only if there is an object of that name.
     *
     * <pre>{@code op.ifExists().dropTable("tags");}</pre>
     *
     * @throws UsageException from operations that create something
     * @throws IllegalArgumentException from operations that neither create nor drop something
     */
    default Operations ifExists() {
        return new GuardedOperations(this, false);
    }

    /**
     * The same operations outside of any transaction, for statements that the database refuses inside of one. Everything before is committed
     * first, and remains applied if the rest of the script fails.
     *
     * <pre>{@code op.autocommit().createIndexConcurrently(Index.on("ix_users_email", "users", "email"));}</pre>
     *
     * @throws UsageException from its operations, if the configuration sets {@code transaction=all}
     */
    default Operations autocommit() {
        return new AutocommitOperations(this);
    }

    /**
     * The qualified name of {@code name} here: in the schema of {@link #inSchema}, otherwise without a schema. Runs nothing.
     *
     * <pre>{@code TableName items = op.inSchema("stock").tableName("items"); // stock.items}</pre>
     */
    default TableName tableName(String name) {
        return TableName.of(name);
    }

    /**
     * The qualified name of {@code name} here: unchanged if it has a schema, otherwise as {@link #tableName(String)}. Runs nothing.
     *
     * <pre>{@code TableName items = op.tableName(TableName.of("stock", "items")); // stock.items}</pre>
     */
    default TableName tableName(TableName name) {
        return name.schema().isPresent() ? name : tableName(name.name());
    }

    /**
     * Creates a table with these columns and constraints.
     *
     * <pre>{@code op.createTable("users", column("id", bigint()).notNull(), primaryKey("id"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a column or constraint that the database cannot have
     */
    default void createTable(String table, TableElement... elements) {
        apply(new CreateTable(Table.of(tableName(table), elements)));
    }

    /**
     * Creates the table that {@code table} describes, with its comment and options.
     *
     * <pre>{@code op.createTable(Table.of(TableName.of("users"), column("id", bigint()).notNull(), primaryKey("id")));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a column or constraint that the database cannot have
     */
    default void createTable(Table table) {
        apply(new CreateTable(table.named(tableName(table.name()))));
    }

    /**
     * Drops a table with all its rows, indexes and triggers. The run itself may refuse this before it starts: a downgrade needs
     * {@code --allow drop-table:NAME} if the table has rows.
     *
     * <pre>{@code op.dropTable("users");}</pre>
     */
    default void dropTable(String table) {
        apply(new DropTable(tableName(table), Optional.empty()));
    }

    /**
     * Renames a table within its schema. Running programs that still use the old name fail.
     *
     * <pre>{@code op.renameTable("users", "people");}</pre>
     */
    default void renameTable(String table, String newName) {
        apply(new RenameTable(tableName(table), newName));
    }

    /**
     * Adds a column, together with constraints on it. A {@code NOT NULL} column without a default fails if the table has rows.
     *
     * <pre>{@code op.addColumn("orders", column("user_id", bigint()), foreignKey("user_id").references("users"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a column or constraint that the database cannot have
     */
    default void addColumn(String table, Column column, Constraint... constraints) {
        apply(new AddColumn(tableName(table), column, List.of(constraints)));
    }

    /**
     * Adds a column that is declared with its constraints. On SQLite this may rebuild the table.
     *
     * <pre>{@code op.addColumn("orders", column("user_id", bigint()).references("users"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a column or constraint that the database cannot have
     */
    default void addColumn(String table, ConstrainedColumn column) {
        apply(new AddColumn(tableName(table), column.column(), column.constraints()));
    }

    /**
     * Drops a column with all its values. On SQLite this may rebuild the table.
     *
     * <pre>{@code op.dropColumn("users", "nickname");}</pre>
     *
     * @throws io.limbeck.migrate.error.DatabaseException if SQLite rebuilds the table and it has no such column
     * @throws io.limbeck.migrate.error.DatabaseException if something that cannot be restored depends on the column
     */
    default void dropColumn(String table, String column) {
        apply(new DropColumn(tableName(table), column, Optional.empty()));
    }

    /**
     * Renames a column. Running programs that still use the old name fail.
     *
     * <pre>{@code op.renameColumn("users", "name", "full_name");}</pre>
     */
    default void renameColumn(String table, String column, String newName) {
        apply(new RenameColumn(tableName(table), column, newName));
    }

    /**
     * Changes the given properties of a column and keeps all others. A change of type, or to {@code NOT NULL}, may read or rewrite all rows
     * while the table is locked; SQLite rebuilds the table. It fails if a value does not fit.
     *
     * <pre>{@code op.alterColumn("users", "email", column -> column.type(varchar(320)).notNull());}</pre>
     *
     * @throws IllegalArgumentException if nothing changes
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a property that the database does not have
     * @throws io.limbeck.migrate.error.DatabaseException if the rebuild would lose something
     */
    default void alterColumn(String table, String column, UnaryOperator<ColumnChange> change) {
        apply(new AlterColumn(tableName(table), column, change.apply(ColumnChange.none())));
    }

    /**
     * Adds a constraint. It fails if a row violates it; the table is locked while all rows are checked. SQLite rebuilds the table.
     *
     * <pre>{@code op.addConstraint("users", unique("email").named("uq_users_email"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a kind of constraint, or an option of it, that the database does not have
     */
    default void addConstraint(String table, Constraint constraint) {
        apply(AddConstraint.of(tableName(table), constraint));
    }

    /**
     * Drops a constraint by name. SQLite rebuilds the table.
     *
     * <pre>{@code op.dropConstraint("users", "uq_users_email");}</pre>
     *
     * @throws io.limbeck.migrate.error.DatabaseException on SQLite, if the table has no such constraint
     */
    default void dropConstraint(String table, String name) {
        apply(DropConstraint.named(tableName(table), name));
    }

    /**
     * Drops a constraint that is given by its definition, for example one without a name. The definition also makes the operation reversible.
     *
     * <pre>{@code op.dropConstraint("users", unique("email"));}</pre>
     *
     * @throws io.limbeck.migrate.error.DatabaseException on SQLite, if the table has no such constraint
     * @throws io.limbeck.migrate.error.MigrateException of the kind {@code definition-needed}, with {@code --sql} if its name has to be looked up in the database
     */
    default void dropConstraint(String table, Constraint constraint) {
        apply(DropConstraint.of(tableName(table), constraint));
    }

    /**
     * Makes several changes to one table together. If the table has to be rebuilt, it is rebuilt only once.
     *
     * <pre>{@code
     * op.batch("users", users -> users.dropConstraint("uq_users_email").alterColumn("email", column -> column.type(text())));
     * }</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException as the single operations do
     */
    default void batch(String table, Consumer<TableBatch> changes) {
        TableName name = tableName(table);
        TableBatch batch = new TableBatch(name);
        changes.accept(batch);
        apply(batch.operation());
    }

    /**
     * Creates an index. On PostgreSQL, writes to the table wait while it is built; see {@link #createIndexConcurrently}.
     *
     * <pre>{@code op.createIndex("ix_users_email", "users", "email");}</pre>
     */
    default void createIndex(String index, String table, String... columns) {
        apply(CreateIndex.of(Index.on(index, tableName(table), columns)));
    }

    /**
     * Creates a unique index. It fails if two rows have the same values. On PostgreSQL, writes to the table wait while it is built.
     *
     * <pre>{@code op.createUniqueIndex("ux_users_email", "users", "email");}</pre>
     */
    default void createUniqueIndex(String index, String table, String... columns) {
        apply(CreateIndex.of(Index.on(index, tableName(table), columns).asUnique()));
    }

    /**
     * Creates the index that {@code index} describes. On PostgreSQL, writes to the table wait while it is built.
     *
     * <pre>{@code op.createIndex(Index.on("ix_users_email", "users", "email").where("active"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for an option that the database does not have, such as a condition
     */
    default void createIndex(Index index) {
        apply(CreateIndex.of(index.onTable(tableName(index.table()))));
    }

    /**
     * Creates an index without blocking writes on PostgreSQL, where it must run in {@link #autocommit}. Other databases create it as
     * {@link #createIndex(Index)} does. If it fails, an invalid index may remain; the next run drops and rebuilds it.
     *
     * <pre>{@code op.autocommit().createIndexConcurrently(Index.on("ix_users_email", "users", "email"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for an option that the database does not have
     */
    default void createIndexConcurrently(Index index) {
        apply(CreateIndex.of(index.onTable(tableName(index.table()))).asConcurrent());
    }

    /**
     * Drops an index without blocking the table on PostgreSQL, where it must run in {@link #autocommit}. Other databases drop it as
     * {@link #dropIndex} does.
     *
     * <pre>{@code op.autocommit().dropIndexConcurrently("ix_users_email", "users");}</pre>
     */
    default void dropIndexConcurrently(String index, String table) {
        apply(DropIndex.named(tableName(table), index).asConcurrent());
    }

    /**
     * Drops an index.
     *
     * <pre>{@code op.dropIndex("ix_users_email", "users");}</pre>
     */
    default void dropIndex(String index, String table) {
        apply(DropIndex.named(tableName(table), index));
    }

    /**
     * Runs one statement of raw SQL, with a value for each {@code ?}. Inside of a transaction the statement must not begin or end one.
     *
     * <pre>{@code op.execute("UPDATE users SET active = ? WHERE name IS NULL", false);}</pre>
     *
     * @throws UsageException if the statement would begin or end a transaction while the revision is in its own
     */
    default void execute(String sql, @Nullable Object... parameters) {
        apply(new Execute(sql, Arrays.asList(parameters)));
    }

    /**
     * Inserts rows, in batches.
     *
     * <pre>{@code op.bulkInsert("roles", List.of("id", "name"), row(1, "admin"), row(2, null));}</pre>
     */
    default void bulkInsert(String table, List<String> columns, Row... rows) {
        apply(new BulkInsert(tableName(table), columns, List.of(rows)));
    }

    /**
     * Inserts rows that are produced while they are written: only one batch is held in memory. A revision that is retried iterates again.
     *
     * <pre>{@code op.bulkInsert("numbers", List.of("n"), () -> IntStream.range(0, 1_000_000).mapToObj(n -> row(n)).iterator());}</pre>
     */
    default void bulkInsert(String table, List<String> columns, Iterable<Row> rows) {
        apply(new BulkInsert(tableName(table), columns, rows));
    }

    /**
     * Runs the SQL for this database product, or the one under {@code ""} if there is none; otherwise as {@link #execute(String, Object...)}.
     *
     * <pre>{@code op.execute(Map.of("postgresql", "ANALYZE users", "", "SELECT 1"));}</pre>
     *
     * @throws UsageException if there is no SQL for this product
     */
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
     * Updates the rows that match {@code where}, 10,000 at a time, each batch in its own transaction, so that no lock is held for long.
     * Everything before is committed first. After an interruption, finished batches remain, and the next run continues with the rows that still
     * match; so a row that is done must no longer match.
     *
     * <pre>{@code op.backfill("users", "id", "full_name = first_name", "full_name IS NULL");}</pre>
     *
     * @param key a unique column without nulls, by which the rows are processed in order
     * @param set what follows SET
     * @throws UsageException if the configuration sets {@code transaction=all}
     */
    default void backfill(String table, String key, String set, String where) {
        backfill(table, key, set, where, Backfill.USUAL_ROWS);
    }

    /**
     * As {@link #backfill(String, String, String, String)}, with at most {@code batchRows} rows per transaction.
     *
     * <pre>{@code op.backfill("users", "id", "full_name = first_name", "full_name IS NULL", 500);}</pre>
     *
     * @throws IllegalArgumentException if {@code batchRows} is less than 1
     * @throws UsageException if the configuration sets {@code transaction=all}
     */
    default void backfill(String table, String key, String set, String where, int batchRows) {
        apply(new Backfill(tableName(table), key, set, where, batchRows));
    }

    /**
     * Renames an index.
     *
     * <pre>{@code op.renameIndex("users", "ix_users_mail", "ix_users_email");}</pre>
     */
    default void renameIndex(String table, String index, String newName) {
        apply(new RenameIndex(tableName(table), index, newName));
    }

    /**
     * Renames a constraint. SQLite rebuilds the table.
     *
     * <pre>{@code op.renameConstraint("users", "uq_mail", "uq_users_email");}</pre>
     */
    default void renameConstraint(String table, String constraint, String newName) {
        apply(new RenameConstraint(tableName(table), constraint, newName));
    }

    /**
     * Adds a constraint for new and changed rows only, without reading existing ones. {@link #validateConstraint} checks those later.
     *
     * <pre>{@code op.addConstraintNotValid("orders", foreignKey("user_id").references("users").named("fk_orders_user"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException except on PostgreSQL
     */
    default void addConstraintNotValid(String table, Constraint constraint) {
        apply(AddConstraint.of(tableName(table), constraint).notValidated());
    }

    /**
     * Checks all existing rows against a constraint that was added with {@link #addConstraintNotValid}, without blocking writes. It fails if a
     * row violates the constraint.
     *
     * <pre>{@code op.validateConstraint("orders", "fk_orders_user");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException except on PostgreSQL
     */
    default void validateConstraint(String table, String constraint) {
        apply(new ValidateConstraint(tableName(table), constraint));
    }

    /**
     * Sets a table's comment in the catalogue. SQLite has no comments: it does nothing there, and the log says so.
     *
     * <pre>{@code op.commentTable("users", "People who can log in");}</pre>
     */
    default void commentTable(String table, String comment) {
        apply(new CommentTable(tableName(table), Change.into(Optional.of(comment))));
    }

    /**
     * Removes a table's comment. On SQLite it does nothing.
     *
     * <pre>{@code op.dropTableComment("users");}</pre>
     */
    default void dropTableComment(String table) {
        apply(new CommentTable(tableName(table), Change.into(Optional.empty())));
    }

    /**
     * Sets a table option of one database; all others ignore it. The table may be rewritten, and is locked meanwhile.
     *
     * <pre>{@code op.tableOption("users", "mysql.engine", "InnoDB");}</pre>
     */
    default void tableOption(String table, String key, String value) {
        apply(new AlterTableOptions(tableName(table), Map.of(key, Change.into(Optional.of(value)))));
    }

    /**
     * Resets a table option of one database to its default; all others ignore it. The table may be rewritten, and is locked meanwhile.
     *
     * <pre>{@code op.dropTableOption("users", "mysql.row_format");}</pre>
     */
    default void dropTableOption(String table, String key) {
        apply(new AlterTableOptions(tableName(table), Map.of(key, Change.into(Optional.empty()))));
    }

    /**
     * Creates a sequence with the database's default options.
     *
     * <pre>{@code op.createSequence("invoice_numbers");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite and MySQL, which have no sequences
     */
    default void createSequence(String name) {
        apply(new CreateSequence(new Sequence(tableName(name), Optional.empty(), SequenceOptions.none())));
    }

    /**
     * Creates the sequence that {@code sequence} describes.
     *
     * <pre>{@code
     * op.createSequence(new Sequence(TableName.of("ids"), Optional.empty(), SequenceOptions.none().incrementingBy(50)));
     * }</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite and MySQL, which have no sequences
     */
    default void createSequence(Sequence sequence) {
        apply(new CreateSequence(sequence.named(tableName(sequence.name()))));
    }

    /**
     * Changes the given options of a sequence and keeps all others.
     *
     * <pre>{@code op.alterSequence("ids", sequence -> sequence.incrementingBy(50));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite and MySQL, which have no sequences
     */
    default void alterSequence(String name, UnaryOperator<SequenceOptions> options) {
        apply(new AlterSequence(
                Change.into(new Sequence(tableName(name), Optional.empty(), options.apply(SequenceOptions.none())))));
    }

    /**
     * Changes a sequence to the type and options that {@code wanted} sets.
     *
     * <pre>{@code
     * op.alterSequence(new Sequence(TableName.of("ids"), Optional.empty(), SequenceOptions.none().incrementingBy(50)));
     * }</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite and MySQL, which have no sequences
     */
    default void alterSequence(Sequence wanted) {
        apply(new AlterSequence(Change.into(wanted.named(tableName(wanted.name())))));
    }

    /**
     * Changes a sequence from {@code previous} to {@code wanted}: an option that only {@code previous} sets is reset to its default. Knowing
     * both makes the operation reversible.
     *
     * <pre>{@code op.alterSequence(idsByOne, idsByFifty);}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite and MySQL, which have no sequences
     */
    default void alterSequence(Sequence previous, Sequence wanted) {
        apply(new AlterSequence(
                Change.between(previous.named(tableName(previous.name())), wanted.named(tableName(wanted.name())))));
    }

    /**
     * Drops a sequence; its next number is lost.
     *
     * <pre>{@code op.dropSequence("invoice_numbers");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite and MySQL, which have no sequences
     */
    default void dropSequence(String name) {
        apply(new DropSequence(tableName(name), Optional.empty()));
    }

    /**
     * Creates a schema; on MariaDB and MySQL, a database.
     *
     * <pre>{@code op.createSchema("stock");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite, which has no schemas
     */
    default void createSchema(String name) {
        apply(new CreateSchema(name));
    }

    /**
     * Drops an empty schema; on MariaDB and MySQL, a database. It fails if the schema still contains tables.
     *
     * <pre>{@code op.dropSchema("stock");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite, which has no schemas
     */
    default void dropSchema(String name) {
        apply(new DropSchema(name));
    }

    /**
     * Creates an enum type.
     *
     * <pre>{@code op.createEnum("mood", "sad", "ok", "happy");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite, MariaDB and MySQL, which have no standalone enum types
     */
    default void createEnum(String name, String... values) {
        apply(new CreateEnum(new EnumType(tableName(name), List.of(values))));
    }

    /**
     * Adds a value at the end of an enum type. On PostgreSQL, the value can be used only after the revision's transaction has been committed;
     * H2 rebuilds the type.
     *
     * <pre>{@code op.addEnumValue("mood", "ecstatic");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite, MariaDB and MySQL, which have no standalone enum types
     */
    default void addEnumValue(String name, String value) {
        apply(new AddEnumValue(tableName(name), value, Optional.empty(), Optional.empty()));
    }

    /**
     * Adds a value before another one; otherwise as {@link #addEnumValue}.
     *
     * <pre>{@code op.addEnumValueBefore("mood", "fine", "happy");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite, MariaDB and MySQL, which have no standalone enum types
     */
    default void addEnumValueBefore(String name, String value, String before) {
        apply(new AddEnumValue(tableName(name), value, Optional.of(before), Optional.empty()));
    }

    /**
     * Renames a value of an enum type, also in all rows. H2 rebuilds the type.
     *
     * <pre>{@code op.renameEnumValue("mood", "ok", "fine");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite, MariaDB and MySQL, which have no standalone enum types
     */
    default void renameEnumValue(String name, String value, String newValue) {
        apply(new RenameEnumValue(tableName(name), value, newValue));
    }

    /**
     * Rebuilds an enum type with exactly these values. It rewrites the tables that use the type, which are locked meanwhile, and fails if a row
     * has any other value.
     *
     * <pre>{@code op.replaceEnum("mood", "sad", "happy");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite, MariaDB and MySQL, which have no standalone enum types
     */
    default void replaceEnum(String name, String... values) {
        apply(new ReplaceEnum(Change.into(new EnumType(tableName(name), List.of(values)))));
    }

    /**
     * Drops an enum type. It fails if a column still uses the type.
     *
     * <pre>{@code op.dropEnum("mood");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite, MariaDB and MySQL, which have no standalone enum types
     */
    default void dropEnum(String name) {
        apply(new DropEnum(tableName(name), Optional.empty()));
    }

    /**
     * Creates a view, trigger, function, domain, policy or other object.
     *
     * <pre>{@code op.create(view("adults", "SELECT id FROM users WHERE age >= 18"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a kind of object that the database does not have
     */
    default void create(SchemaObject object) {
        apply(new CreateObject(named(object)));
    }

    /**
     * Replaces the definition of a view, trigger, function or other object.
     *
     * <pre>{@code op.replace(view("adults", "SELECT id FROM users WHERE age >= 21"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a kind of object that the database does not have
     */
    default void replace(SchemaObject object) {
        apply(new ReplaceObject(Change.into(named(object))));
    }

    /**
     * As {@link #replace(SchemaObject)}; knowing the previous definition makes the operation reversible.
     *
     * <pre>{@code op.replace(view("adults", "SELECT 1 AS id"), view("adults", "SELECT id FROM users"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a kind of object that the database does not have
     */
    default void replace(SchemaObject previous, SchemaObject object) {
        apply(new ReplaceObject(Change.between(named(previous), named(object))));
    }

    /**
     * Drops an object that is given by its definition, which makes the operation reversible.
     *
     * <pre>{@code op.drop(view("adults", "SELECT id FROM users WHERE age >= 18"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a kind of object that the database does not have
     */
    default void drop(SchemaObject object) {
        apply(DropObject.of(named(object)));
    }

    /**
     * Drops an object that belongs to no table, such as an extension or a domain, by name.
     *
     * <pre>{@code op.drop(SchemaObject.Kind.DOMAIN, "positive");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a kind of object that the database does not have
     */
    default void drop(SchemaObject.Kind kind, String name) {
        apply(new DropObject(kind, tableName(name), Optional.empty(), Optional.empty()));
    }

    /**
     * Drops an object that belongs to a table, such as a policy or a partition, by name.
     *
     * <pre>{@code op.drop(SchemaObject.Kind.POLICY, TableName.of("cheap"), TableName.of("dishes"));}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException for a kind of object that the database does not have
     */
    default void drop(SchemaObject.Kind kind, TableName name, TableName table) {
        apply(new DropObject(kind, tableName(name), Optional.of(tableName(table)), Optional.empty()));
    }

    private SchemaObject named(SchemaObject object) {
        return object.named(tableName(object.name()), object.table().map(this::tableName));
    }

    /**
     * Drops a view.
     *
     * <pre>{@code op.dropView("adults");}</pre>
     */
    default void dropView(String name) {
        apply(new DropObject(SchemaObject.Kind.VIEW, tableName(name), Optional.empty(), Optional.empty()));
    }

    /**
     * Drops a materialized view.
     *
     * <pre>{@code op.dropMaterializedView("totals");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException except on PostgreSQL
     */
    default void dropMaterializedView(String name) {
        apply(new DropObject(SchemaObject.Kind.MATERIALIZED_VIEW, tableName(name), Optional.empty(), Optional.empty()));
    }

    /**
     * Drops a trigger.
     *
     * <pre>{@code op.dropTrigger("tr_users_changed", "users");}</pre>
     */
    default void dropTrigger(String name, String table) {
        apply(new DropObject(
                SchemaObject.Kind.TRIGGER, tableName(name), Optional.of(tableName(table)), Optional.empty()));
    }

    /**
     * Drops a trigger whose table is in another schema.
     *
     * <pre>{@code op.dropTrigger(TableName.of("tr_items"), TableName.of("stock", "items"));}</pre>
     */
    default void dropTrigger(TableName name, TableName table) {
        apply(new DropObject(
                SchemaObject.Kind.TRIGGER, tableName(name), Optional.of(tableName(table)), Optional.empty()));
    }

    /**
     * Drops a function.
     *
     * <pre>{@code op.dropFunction("full_name");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite, which has no stored functions
     */
    default void dropFunction(String name) {
        apply(new DropObject(SchemaObject.Kind.FUNCTION, tableName(name), Optional.empty(), Optional.empty()));
    }

    /**
     * Drops a procedure.
     *
     * <pre>{@code op.dropProcedure("archive_orders");}</pre>
     *
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException on SQLite, which has no procedures
     */
    default void dropProcedure(String name) {
        apply(new DropObject(SchemaObject.Kind.PROCEDURE, tableName(name), Optional.empty(), Optional.empty()));
    }
}
