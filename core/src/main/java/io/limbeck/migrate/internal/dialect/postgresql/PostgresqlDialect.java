package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.DumpClient;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import io.limbeck.migrate.internal.dialect.PlainConditions;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.Presence;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlChoice;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlDdl;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlInvalidIndex;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlNames;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlValues;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementHead;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** PostgreSQL through {@code org.postgresql:postgresql}. */
public final class PostgresqlDialect implements Dialect {
    private static final DialectFacts FACTS = new DialectFacts(
            "postgresql",
            "PostgreSQL",
            "jdbc:postgresql:",
            "org.postgresql.Driver",
            "org.postgresql:postgresql",
            true,
            true,
            63);

    private final PostgresqlDdl ddl = new PostgresqlDdl();

    @Override
    public DialectFacts facts() {
        return FACTS;
    }

    @Override
    public DialectTraits traits() {
        return PostgresqlTraits.TRAITS;
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.POSTGRESQL;
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        return operation.accept(ddl);
    }

    @Override
    public List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        return LiveQueries.compile(live, database -> operation.accept(new PostgresqlDdl(database)));
    }

    @Override
    public boolean dependsOnDefinition(Operation operation) {
        return operation.accept(new PostgresqlChoice());
    }

    @Override
    public List<String> copyDefinitions(Connection from, Connection scratch) throws SQLException {
        return PostgresqlStage.copy(this, from, scratch);
    }

    /** A setting remembers what a dropped view had. */
    @Override
    public boolean isAboutRows(String sql) {
        return !StatementHead.of(SqlSyntax.POSTGRESQL, sql).configures() && Dialect.super.isAboutRows(sql);
    }

    @Override
    public String quote(String identifier) {
        return PostgresqlNames.quoted(identifier);
    }

    @Override
    public List<String> plainer(String condition) {
        return PlainConditions.of(condition, List.of(PostgresqlPlainText::of));
    }

    @Override
    public String literal(@Nullable Object value) {
        return PostgresqlValues.literal(value);
    }

    /** Texts have no type of their own, so that a value may be bound wherever it could be written. */
    @Override
    public @Nullable Object parameter(@Nullable Object value) {
        return PostgresqlValues.of(value);
    }

    @Override
    public String begin() {
        return "BEGIN";
    }

    /** psql would go on with the next revision. */
    @Override
    public Optional<String> stopsAtErrors() {
        return Optional.of("\\set ON_ERROR_STOP on");
    }

    @Override
    public boolean exists(String jdbcUrl) {
        return true;
    }

    @Override
    public Connection connect(ConnectionRequest request) throws SQLException {
        Properties properties = new Properties();
        request.username().ifPresent(name -> properties.setProperty("user", name));
        request.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("ApplicationName", "migrate");
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("readOnlyMode", "always");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("cancelSignalTimeout", "2"); // seconds; a statement whose time is up waits for it
        return request.open(() -> {
            Connection connection = request.driver().connect(request.url(), properties);
            if (request.access() == Access.READ) {
                connection.setReadOnly(true);
            }
            return connection;
        });
    }

    @Override
    public Optional<MigrationLock> lock(ConnectionRequest request, LockWait wait) throws SQLException {
        return PostgresqlLock.take(this, request, wait);
    }

    @Override
    public void limitSilence(Connection connection, Duration limit) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) Math.min(limit.toMillis(), Integer.MAX_VALUE));
    }

    @Override
    public boolean lockToWork(Connection connection, LockWait wait) throws SQLException {
        return PostgresqlLock.takeToWork(connection, wait);
    }

    @Override
    public boolean limitLockWaits(Connection connection, Duration from, Duration to) throws SQLException {
        return PostgresqlLockWaits.change(connection, from, to);
    }

    @Override
    public boolean maySetLockWaits(String sql) {
        return PostgresqlLockWaits.mayBeSetBy(sql);
    }

    @Override
    public boolean exists(Subject subject, Connection live) throws SQLException {
        return PostgresqlPresence.alongThePath(subject, catalogue(), live);
    }

    @Override
    public boolean isTaken(Subject subject, Connection live) throws SQLException {
        boolean part = subject.partOf().isPresent() && !(subject instanceof Subject.OfObject);
        return part ? exists(subject, live) : Presence.of(subject, catalogue(), live);
    }

    @Override
    public DumpClient dumpClient() {
        return new DumpClient(
                "pg_dump --no-password --format=custom --file={{file}}",
                "5432",
                Map.of(
                        "host", "PGHOST",
                        "port", "PGPORT",
                        "database", "PGDATABASE",
                        "user", "PGUSER",
                        "password", "PGPASSWORD"),
                Map.of("sslmode", "PGSSLMODE", "sslrootcert", "PGSSLROOTCERT"));
    }

    @Override
    public boolean tableExists(Connection connection, TableName table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT EXISTS (SELECT 1 FROM pg_class WHERE oid = to_regclass(?) AND relkind IN ('r', 'p', 'v', 'm', 'f'))")) {
            query.setString(1, PostgresqlNames.quoted(table));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public Catalogue catalogue() {
        return new PostgresqlCatalogue();
    }

    @Override
    public List<String> otherSchemas(Connection connection) throws SQLException {
        return CatalogueQuery.list(
                connection,
                "SELECT nspname FROM pg_namespace WHERE NOT starts_with(nspname, 'pg_')"
                        + " AND nspname NOT IN ('information_schema', coalesce(current_schema(), ''))",
                List.of(),
                row -> row.getString(1));
    }

    @Override
    public <T> T inScratch(
            ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException {
        ConnectionRequest place = scratch.orElse(target).with(Access.WRITE);
        if (use.rawSql() || !use.schemas().isEmpty()) {
            return new PostgresqlScratchDatabase(this, target.with(Access.READ), place).run(use.rawSql(), work);
        }
        return PostgresqlScratch.run(connect(place), work);
    }

    @Override
    public void resetSession(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("RESET ALL");
        }
    }

    @Override
    public String withoutClientCommands(String file, String text) {
        return PsqlText.withoutCommands(file, text);
    }

    @Override
    public List<SqlStatement> inTheWayOf(String sql, Connection live) throws SQLException {
        return PostgresqlInvalidIndex.inTheWayOf(sql, live);
    }

    @Override
    public Optional<String> leftBehind(String sql) {
        StatementHead head = StatementHead.of(SqlSyntax.POSTGRESQL, sql);
        return head.verb().equals("REINDEX") && head.isConcurrent()
                ? Optional.of(
                        "A failed REINDEX CONCURRENTLY leaves an invalid index whose name ends with _ccnew: check whether it"
                                + " exists, and drop it with DROP INDEX before the next attempt.")
                : Optional.empty();
    }

    @Override
    public Optional<String> advice(SQLException failure) {
        return PostgresqlFailures.advice(failure);
    }

    @Override
    public FailureKind kindOf(SQLException failure) {
        return PostgresqlFailures.kindOf(failure);
    }
}
