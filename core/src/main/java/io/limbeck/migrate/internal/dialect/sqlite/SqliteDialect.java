package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.FileCopy;
import io.limbeck.migrate.internal.dialect.ForeignKeySuspension;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteDdl;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteNames;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteValues;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.Rebuild;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqlitePhrases;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** SQLite through {@code org.xerial:sqlite-jdbc}. */
public final class SqliteDialect implements Dialect {
    private static final DialectFacts FACTS = new DialectFacts(
            "sqlite",
            "SQLite",
            SqliteFile.PREFIX,
            "org.sqlite.JDBC",
            "org.xerial:sqlite-jdbc",
            true,
            false,
            Integer.MAX_VALUE);

    private final Ddl ddl = SqliteDdl.ofScript();
    private final Ddl nativeDdl = SqliteDdl.ofEngine();
    private final SqlitePhrases phrases = SqliteDdl.phrases();
    private final SqliteCatalogue catalogue = new SqliteCatalogue();
    private final SqliteChoice choice;

    /** For the engine of the driver. */
    public SqliteDialect() {
        this(false);
    }

    private SqliteDialect(boolean anyEngine) {
        choice = new SqliteChoice(anyEngine);
    }

    /** The shell of most systems is years older than the engine of the driver. */
    @Override
    public Dialect forTexts() {
        return new SqliteDialect(true);
    }

    @Override
    public DialectFacts facts() {
        return FACTS;
    }

    @Override
    public DialectTraits traits() {
        return SqliteTraits.TRAITS;
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.SQLITE;
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        return operation.accept(ddl);
    }

    /** The engine's own ALTER where this version of it has one, otherwise the table is rebuilt. */
    @Override
    public List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        SqliteContent.check(operation, live);
        if (operation instanceof RenameIndex rename) {
            return Rebuild.renameIndex(live, rename, phrases);
        } else if (operation instanceof ReplaceObject replace) {
            return SqliteViews.replace(replace, live, ddl);
        }
        Optional<TableRewrite> rewrite = rewrite(operation, live);
        return rewrite.isPresent() ? rewrite.get().work() : operation.accept(nativeDdl);
    }

    @Override
    public List<Operation> steps(Operation operation) {
        return SqliteSteps.of(operation);
    }

    @Override
    public Optional<TableRewrite> rewrite(Operation operation, Connection live) throws SQLException {
        Optional<TableName> table = choice.tableToRebuild(operation, live);
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of(new SqliteRewrite(Rebuild.of(live, table.get(), operation, phrases), live, choice));
    }

    @Override
    public boolean dependsOnDefinition(Operation operation) {
        return choice.dependsOnDefinition(operation);
    }

    @Override
    public String withoutClientCommands(String file, String text) {
        return SqliteDumpText.loadable(text);
    }

    @Override
    public Optional<String> leavesOut(Operation operation) {
        return operation.accept(new SqliteComments())
                ? Optional.of("SQLite does not store comments on tables and columns: those of the scripts are ignored.")
                : Optional.empty();
    }

    @Override
    public Optional<String> consequence(Operation operation, Connection live) throws SQLException {
        return SqliteForeignKeys.leftBy(operation, live);
    }

    @Override
    public boolean exists(Subject subject, Connection live) throws SQLException {
        return subject.accept(new SqlitePresence(live));
    }

    @Override
    public ForeignKeySuspension suspendForeignKeys(Connection connection) throws SQLException {
        return SqliteForeignKeys.suspend(connection);
    }

    @Override
    public List<String> foreignKeysOff() {
        return List.of("PRAGMA foreign_keys = OFF");
    }

    @Override
    public List<String> foreignKeysOn() {
        return List.of("PRAGMA foreign_keys = ON");
    }

    @Override
    public boolean enforcesForeignKeys(Connection connection) throws SQLException {
        return SqliteForeignKeys.areEnforced(connection);
    }

    @Override
    public Connection stage(Driver driver) throws SQLException {
        return SqliteStage.open(driver);
    }

    @Override
    public List<String> copyDefinitions(Connection from, Connection scratch) throws SQLException {
        return SqliteStage.copy(from, scratch);
    }

    @Override
    public String quote(String identifier) {
        return SqliteNames.quoted(identifier);
    }

    @Override
    public String literal(@Nullable Object value) {
        return SqliteValues.literal(value);
    }

    @Override
    public @Nullable Object parameter(@Nullable Object value) {
        return SqliteValues.of(value);
    }

    @Override
    public String begin() {
        return "BEGIN IMMEDIATE";
    }

    /** The shell would go on, and commit. */
    @Override
    public Optional<String> stopsAtErrors() {
        return Optional.of(".bail on");
    }

    /** A division by zero is null here. */
    @Override
    public String failingIfFound(String query) {
        return "SELECT CASE WHEN EXISTS (" + query + ") THEN abs(-9223372036854775808) END";
    }

    @Override
    public boolean exists(String jdbcUrl) {
        return SqliteFile.of(jdbcUrl).map(Files::exists).orElse(true);
    }

    /**
     * Transactions begin IMMEDIATE: one that begins by reading cannot go on to writing when another process wrote meanwhile, however
     * long it waits.
     */
    @Override
    public Connection connect(ConnectionRequest request) throws SQLException {
        refuseFolder(request.url());
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", SqliteLock.millis(request.busyTimeout()));
        properties.setProperty("transaction_mode", "IMMEDIATE");
        if (request.access() == Access.READ) {
            return SqliteReader.connect(request, properties);
        }
        makeParentFolders(request.url());
        return SqliteOpening.open(request, request.url(), properties);
    }

    private static void makeParentFolders(String jdbcUrl) throws SQLException {
        Optional<Path> file = SqliteFile.of(jdbcUrl);
        if (file.isPresent()) {
            makeParentFolders(file.get());
        }
    }

    private static void makeParentFolders(Path file) throws SQLException {
        Path folder = file.resolveSibling("");
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw SqliteFailures.cannotOpen(e.getFile() + " is a file, so there is no folder " + folder + ".", e);
        } catch (IOException e) {
            throw SqliteFailures.cannotOpen("Cannot create the folder " + folder + ": " + e, e);
        }
    }

    /** SQLite's own word for a folder is that it cannot be opened. */
    private static void refuseFolder(String jdbcUrl) throws SQLException {
        Optional<Path> file = SqliteFile.of(jdbcUrl).filter(Files::isDirectory);
        if (file.isPresent()) {
            throw SqliteFailures.cannotOpen(file.get() + " is a folder, not a file.", null);
        }
    }

    @Override
    public Optional<MigrationLock> lock(ConnectionRequest request, LockWait wait) throws SQLException {
        Optional<Path> file = SqliteFile.of(request.url());
        if (file.isEmpty()) {
            return Optional.of(() -> {}); // nobody else sees a database in memory
        }
        refuseFolder(request.url());
        makeParentFolders(file.get());
        if (Files.exists(file.get()) && !Files.isWritable(file.get())) {
            return Optional.of(
                    () -> {}); // whoever may not write has nobody to keep out; what they try is refused later
        }
        return SqliteLock.take(request, file.get(), wait);
    }

    @Override
    public Optional<FileCopy> fileCopy(ConnectionRequest request) {
        return SqliteFile.of(request.url()).map(file -> new SqliteCopy(file, request.driver()));
    }

    @Override
    public boolean isInMemory(String jdbcUrl) {
        return SqliteFile.of(jdbcUrl).isEmpty();
    }

    @Override
    public boolean tableExists(Connection connection, TableName table) throws SQLException {
        String catalogue =
                table.schema().map(schema -> SqliteNames.quoted(schema) + ".").orElse("") + "sqlite_master";
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM " + catalogue + " WHERE type IN ('table', 'view') AND lower(name) = lower(?)")) {
            query.setString(1, table.name());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public <T> T inScratch(
            ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException {
        return SqliteScratch.run(target, use.rawSql(), work);
    }

    /** The engine looks through its whole list of objects for each one that is made. */
    @Override
    public OptionalInt tablesPerScratch() {
        return OptionalInt.of(100);
    }

    @Override
    public Optional<Object> fileKey(Connection live) throws SQLException {
        return SqliteFile.of(live.getMetaData().getURL()).flatMap(SqliteFile::key);
    }

    @Override
    public FailureKind kindOf(SQLException failure) {
        return SqliteFailures.kindOf(failure);
    }
}
