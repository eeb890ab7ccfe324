package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.FileCopy;
import io.limbeck.migrate.internal.dialect.HiddenTables;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import io.limbeck.migrate.internal.dialect.PlainConditions;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementHead;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.NameCase;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** H2 through {@code com.h2database:h2}. */
public final class H2Dialect implements Dialect {
    private static final DialectFacts FACTS =
            new DialectFacts("h2", "H2", H2Url.PREFIX, "org.h2.Driver", "com.h2database:h2", false, false, 256);

    private static final Pattern NUMBER_CAST =
            Pattern.compile("CAST\\((-?\\d+(?:\\.\\d+)?) AS [A-Z ]+(?:\\(\\d+(?:, ?\\d+)?\\))?\\)");

    private final H2Ddl ddl = new H2Ddl();

    @Override
    public DialectFacts facts() {
        return FACTS;
    }

    @Override
    public DialectTraits traits() {
        return H2Traits.TRAITS;
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.H2;
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        return operation.accept(ddl);
    }

    @Override
    public List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        return LiveQueries.compile(live, database -> operation.accept(new H2Ddl(database)));
    }

    @Override
    public String quote(String identifier) {
        return H2Names.quoted(identifier);
    }

    /** In a database that folds to capitals, and in one that does not. */
    @Override
    public List<String> plainer(String condition) {
        return PlainConditions.of(
                condition,
                List.of(
                        text -> unquoted(withoutCasts(text)),
                        H2Dialect::unquoted,
                        text -> PlainConditions.withoutQuotes(withoutCasts(text), name -> name),
                        text -> PlainConditions.withoutQuotes(text, name -> name)));
    }

    private static String unquoted(String condition) {
        return PlainConditions.withoutQuotes(
                        condition, name -> name.equals(NameCase.UPPER.of(name)) ? NameCase.LOWER.of(name) : name)
                .replace(" IN('", " IN ('");
    }

    private static String withoutCasts(String condition) {
        return NUMBER_CAST.matcher(condition).replaceAll("$1");
    }

    @Override
    public String literal(@Nullable Object value) {
        return H2Values.literal(value);
    }

    @Override
    public @Nullable Object parameter(@Nullable Object value) {
        return H2Values.of(value);
    }

    /** A point in time that meets a column without a zone is kept in UTC. */
    @Override
    public List<String> sessionSettings() {
        return List.of("SET TIME ZONE 'UTC'");
    }

    @Override
    public boolean commits(String sql) {
        return H2Commits.by(sql);
    }

    /** A sequence of a transaction that is rolled back stays in the running engine, under its name, until the database is closed. */
    @Override
    public boolean commitsWhenTold(String sql) {
        return H2Commits.onRequestBy(sql);
    }

    @Override
    public Optional<String> leftBehind(String sql) {
        return StatementHead.of(SqlSyntax.H2, sql).is("CREATE", "SEQUENCE")
                ? Optional.of(
                        "H2 keeps a sequence that was created through op.connection() and rolled back until the database is closed:"
                                + " drop it with DROP SEQUENCE if it exists.")
                : Optional.empty();
    }

    @Override
    public List<SqlStatement> repair(String interrupted, Connection live) throws SQLException {
        return H2Copies.repair(interrupted, live);
    }

    /** Domains are not read with the rest of the catalogue. */
    @Override
    public boolean exists(Subject subject, Connection live) throws SQLException {
        return subject instanceof Subject.OfEnum type
                ? domainExists(type.name(), live)
                : Dialect.super.exists(subject, live);
    }

    private static boolean domainExists(TableName name, Connection live) throws SQLException {
        return !CatalogueQuery.list(
                        live,
                        "SELECT 1 FROM information_schema.domains WHERE domain_name = ?"
                                + " AND domain_schema = coalesce(nullif(?, ''), current_schema)",
                        List.of(name.name(), name.schema().orElse("")),
                        row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public boolean notUnderstood(SQLException failure) {
        return H2Failures.isSyntaxError(failure);
    }

    @Override
    public String begin() {
        return "BEGIN";
    }

    @Override
    public Connection stage(Driver driver) throws SQLException {
        return driver.connect("jdbc:h2:mem:", new Properties());
    }

    @Override
    public List<String> copyDefinitions(Connection from, Connection scratch) throws SQLException {
        return H2Scratch.copy(from, scratch);
    }

    @Override
    public boolean dependsOnDefinition(Operation operation) {
        return operation.accept(new H2Choice());
    }

    @Override
    public boolean exists(String jdbcUrl) {
        return H2Url.file(jdbcUrl)
                .map(path -> Files.exists(Path.of(path + ".mv.db")))
                .orElse(true);
    }

    @Override
    public Connection connect(ConnectionRequest request) throws SQLException {
        Properties properties = new Properties();
        request.username().ifPresent(name -> properties.setProperty("user", name));
        request.password().ifPresent(password -> properties.setProperty("password", password));
        Connection connection = request.driver().connect(request.url(), properties);
        try (Statement statement = connection.createStatement()) {
            for (String setting : sessionSettings()) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Optional<MigrationLock> lock(ConnectionRequest request, LockWait wait) throws SQLException {
        if (H2Url.isRemote(request.url())) {
            throw new UnsupportedByDatabaseException(
                    "H2",
                    "has no lock for migrations through its server",
                    "Migrate its file while the server is stopped, or use PostgreSQL, MariaDB or SQLite.");
        }
        Optional<Path> file = H2Url.file(request.url());
        return file.isPresent() ? H2Lock.ofFile(file.get(), wait) : H2Lock.ofMemory(H2Url.place(request.url()), wait);
    }

    /** Its lock is that of the process. */
    @Override
    public boolean lockToWork(Connection connection, LockWait wait) throws SQLException {
        H2LockWaits.limitUnlessSet(connection, wait.ofStatements());
        return true;
    }

    @Override
    public Optional<FileCopy> fileCopy(ConnectionRequest request) {
        return H2Url.file(request.url())
                .map(file -> new H2Copy(file.resolveSibling(file.getFileName() + H2Copy.FILE_ENDING)));
    }

    @Override
    public boolean isInMemory(String jdbcUrl) {
        return H2Url.place(jdbcUrl).startsWith("mem:");
    }

    @Override
    public boolean tableExists(Connection connection, TableName table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM information_schema.tables WHERE table_name = ? AND table_schema = coalesce(?, current_schema)")) {
            query.setString(1, table.name());
            query.setString(2, table.schema().orElse(null));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() || HiddenTables.include(this, connection, quote(table));
            }
        }
    }

    @Override
    public Catalogue catalogue() {
        return new H2Catalogue();
    }

    @Override
    public Optional<NameCase> unquotedNames(String jdbcUrl) {
        return Optional.of(H2Url.unquotedNames(jdbcUrl));
    }

    @Override
    public <T> T inScratch(
            ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException {
        return H2Scratch.run(this, target, work);
    }

    @Override
    public Optional<String> advice(SQLException failure) {
        return H2Failures.advice(failure);
    }

    @Override
    public FailureKind kindOf(SQLException failure) {
        return H2Failures.kindOf(failure);
    }
}
