package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.DumpClient;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.HiddenTables;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import io.limbeck.migrate.internal.dialect.PlainConditions;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.model.ServerVersion;
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

/** MariaDB and MySQL: two products with one language, distinguished by what the server reports, and by the URL without a server. */
public final class MariadbDialect implements Dialect {
    private static final List<String> SETTINGS =
            List.of("time_zone = '+00:00'", "sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')");

    private final DialectFacts facts;

    private MariadbDialect(String name, String displayName, String driverClass, String driverArtifact) {
        facts = new DialectFacts(
                name, displayName, "jdbc:" + name + ":", driverClass, driverArtifact, false, false, 64);
    }

    public static MariadbDialect mariadb() {
        return new MariadbDialect(
                "mariadb", "MariaDB", "org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client");
    }

    public static MariadbDialect mysql() {
        return new MariadbDialect("mysql", "MySQL", "com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j");
    }

    private boolean isMariadb() {
        return facts.name().equals("mariadb");
    }

    @Override
    public DialectFacts facts() {
        return facts;
    }

    /** Either product's driver and URL reach a server of the other. */
    @Override
    public Dialect of(Connection live) throws SQLException {
        boolean mariadb = MariadbReading.isMariadb(CatalogueQuery.text(live, "SELECT VERSION()"));
        return mariadb == isMariadb() ? this : mariadb ? mariadb() : mysql();
    }

    @Override
    public DialectTraits traits() {
        return MariadbTraits.TRAITS;
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.MARIADB;
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        return operation.accept(new MariadbDdl(facts.displayName(), isMariadb()));
    }

    @Override
    public List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        return LiveQueries.compile(
                live, database -> operation.accept(new MariadbDdl(facts.displayName(), isMariadb(), database)));
    }

    @Override
    public boolean dependsOnDefinition(Operation operation) {
        return operation.accept(new MariadbChoice(isMariadb()));
    }

    @Override
    public List<String> copyDefinitions(Connection from, Connection scratch) throws SQLException {
        return MariadbStage.copy(from, scratch);
    }

    @Override
    public String quote(String identifier) {
        return MariadbNames.quoted(identifier);
    }

    /** Checks came with MySQL 8.0.16. */
    @Override
    public Optional<ServerVersion> usualServer() {
        return Optional.of(
                isMariadb()
                        ? new ServerVersion("MariaDB", "10.11.0-MariaDB", 10, 11)
                        : new ServerVersion("MySQL", "8.4.0", 8, 4));
    }

    @Override
    public List<String> plainer(String condition) {
        return PlainConditions.of(
                condition, List.of(text -> PlainConditions.withoutParentheses(plain(text)), MariadbDialect::plain));
    }

    /** MySQL gives each text its character set. */
    private static String plain(String condition) {
        return PlainConditions.withoutQuotes(condition.replace("_utf8mb4'", "'"), name -> name);
    }

    @Override
    public String literal(@Nullable Object value) {
        return MariadbValues.literal(value);
    }

    @Override
    public @Nullable Object parameter(@Nullable Object value) {
        return MariadbValues.of(value);
    }

    /** Points in time are written in UTC; scripts are read, and literals written, with backslashes as escapes. */
    @Override
    public List<String> sessionSettings() {
        return SETTINGS.stream().map(setting -> "SET " + setting).toList();
    }

    @Override
    public boolean commits(String sql) {
        return MariadbCommits.by(sql);
    }

    @Override
    public boolean exists(Subject subject, Connection live) throws SQLException {
        return MariadbPresence.of(subject, catalogue(), live);
    }

    @Override
    public boolean notUnderstood(SQLException failure) {
        return MariadbFailures.isSyntaxError(failure);
    }

    @Override
    public String begin() {
        return "START TRANSACTION";
    }

    /** The client cuts a text at each semicolon outside of quotes, also in the body of a routine or trigger. */
    @Override
    public String inText(String statement) {
        boolean cut = StatementTokens.of(SqlSyntax.MARIADB, statement).list().stream()
                .anyMatch(token -> !token.isWord() && token.text().equals(";"));
        if (!cut) {
            return statement + ";";
        }
        String delimiter = "//";
        while (statement.contains(delimiter)) {
            delimiter += "/";
        }
        return "DELIMITER " + delimiter + "\n" + statement + "\n" + delimiter + "\nDELIMITER ;";
    }

    /** A division by zero is null here. */
    @Override
    public String failingIfFound(String query) {
        return "SELECT CASE WHEN EXISTS (" + query + ") THEN (SELECT 1 UNION ALL SELECT 2) END";
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
        if (!request.url().contains("connectTimeout=")) { // of the connection by which the driver ends another one, too
            properties.setProperty(
                    "connectTimeout", String.valueOf(request.limit().toMillis()));
        }
        return request.open(() -> connect(request, properties));
    }

    private Connection connect(ConnectionRequest request, Properties properties) throws SQLException {
        Connection connection = request.driver().connect(request.url(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET " + String.join(", ", SETTINGS));
            if (request.access() == Access.READ) {
                statement.execute("SET SESSION TRANSACTION READ ONLY");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Optional<MigrationLock> lock(ConnectionRequest request, LockWait wait) throws SQLException {
        return MariadbLock.take(this, request, wait);
    }

    @Override
    public void limitSilence(Connection connection, Duration limit) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) Math.min(limit.toMillis(), Integer.MAX_VALUE));
    }

    @Override
    public boolean lockToWork(Connection connection, LockWait wait) throws SQLException {
        return MariadbLock.takeToWork(connection, wait);
    }

    /** Each product's own: neither reads all that the other's server keeps. */
    @Override
    public DumpClient dumpClient() {
        String options =
                " --protocol=tcp --host={{host}} --port={{port}} --user={{user}} --single-transaction --routines"
                        + " --result-file={{file}} {{database}}";
        return new DumpClient(
                (isMariadb() ? "mariadb-dump" : "mysqldump --no-tablespaces --set-gtid-purged=OFF") + options,
                "3306",
                Map.of(
                        "host", "MYSQL_HOST",
                        "port", "MYSQL_TCP_PORT",
                        "password", "MYSQL_PWD"),
                Map.of());
    }

    @Override
    public boolean tableExists(Connection connection, TableName table) throws SQLException {
        String schema = table.schema().isPresent() ? "?" : "DATABASE()";
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM information_schema.tables WHERE table_name = ? AND table_schema = " + schema)) {
            query.setString(1, table.name());
            if (table.schema().isPresent()) {
                query.setString(2, table.schema().get());
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() || HiddenTables.include(this, connection, MariadbNames.quoted(table));
            }
        }
    }

    @Override
    public Catalogue catalogue() {
        return new MariadbCatalogue();
    }

    @Override
    public <T> T inScratch(
            ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException {
        if (!use.schemas().isEmpty()) {
            throw new UnsupportedByDatabaseException(
                    facts().displayName(),
                    "treats schemas as databases, and the scratch database for a comparison is a single one: include.schemas="
                            + String.join(",", use.schemas()),
                    "Omit include.schemas, and use a separate project for each database.");
        }
        return MariadbScratch.run(this, target, scratch, use.rawSql(), work);
    }

    @Override
    public String withoutClientCommands(String file, String text) {
        return MariadbClientText.withoutCommands(text);
    }

    /** Dumps switch off checks and change the mode in which statements are read. */
    @Override
    public void resetSession(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET sql_mode = @@global.sql_mode, foreign_key_checks = 1, unique_checks = 1");
            for (String setting : sessionSettings()) {
                statement.execute(setting);
            }
        }
    }

    @Override
    public FailureKind kindOf(SQLException failure) {
        return MariadbFailures.kindOf(failure);
    }
}
