package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.schema.ReferentialAction;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A database on a MariaDB or MySQL server. */
public final class MariadbTestDatabase extends TestDatabase {
    private static final TestServer MARIADB = new TestServer("mariadb");
    private static final TestServer MYSQL = new TestServer("mysql");
    private static final AtomicInteger MADE = new AtomicInteger();

    private final TestServer server;
    private final String product;
    private final String name;
    private final String url;

    private MariadbTestDatabase(TestServer server, String product) {
        this.server = server;
        this.product = product;
        String admin = server.url();
        this.name = "migrate_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();
        int query = admin.indexOf('?');
        String place = query < 0 ? admin : admin.substring(0, query);
        this.url = place.substring(0, place.lastIndexOf('/') + 1) + name + (query < 0 ? "" : admin.substring(query));
        administer("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    }

    public static MariadbTestDatabase mariadb() {
        return new MariadbTestDatabase(MARIADB, "mariadb");
    }

    public static MariadbTestDatabase mysql() {
        return new MariadbTestDatabase(MYSQL, "mysql");
    }

    private void administer(String sql) {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Creates a user, with the password of all accounts, who may do everything in this database. */
    void createUser(String user) {
        run(
                "DROP USER IF EXISTS " + user + "@localhost",
                "CREATE USER " + user + "@localhost IDENTIFIED BY '" + Account.PASSWORD + "'",
                "GRANT ALL ON " + name + ".* TO " + user + "@localhost");
    }

    /** A connection of that user. */
    Connection connectAs(String user) throws SQLException {
        return DriverManager.getConnection(urlOf(user));
    }

    /** The URL with that user in it. */
    String urlOf(String user) {
        return url.replaceFirst("user=[^&]*(&password=[^&]*)?", "user=" + user + "&password=" + Account.PASSWORD);
    }

    @Override
    public Dialect dialect() {
        return Dialects.named(product).orElseThrow();
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public List<String> shown(String table, String column, String orderedBy) {
        return work(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET time_zone = '+00:00'");
                try (ResultSet rows =
                        statement.executeQuery("SELECT %1$s, hex(%1$s), CAST(%1$s AS CHAR) FROM %2$s ORDER BY %3$s"
                                .formatted(column, table, orderedBy))) {
                    boolean binary = rows.getMetaData().getColumnTypeName(1).matches(".*(BLOB|BINARY).*");
                    boolean timed = rows.getMetaData().getColumnTypeName(1).matches("TIME|DATETIME|TIMESTAMP");
                    List<String> values = new ArrayList<>();
                    while (rows.next()) {
                        String value = rows.getString(binary ? 2 : 3);
                        values.add(
                                value == null
                                        ? "NULL"
                                        : timed ? value.replaceFirst("\\.0*$|(\\.\\d*[1-9])0+$", "$1") : value);
                    }
                    return values;
                }
            }
        });
    }

    @Override
    public String caseBlindCollation() {
        return "utf8mb4_general_ci";
    }

    @Override
    public boolean viewsFollowColumns() {
        return false;
    }

    @Override
    public List<ReferentialAction> referentialActions() {
        return Stream.of(ReferentialAction.values())
                .filter(action -> action != ReferentialAction.SET_DEFAULT)
                .toList();
    }

    @Override
    public Account account() {
        return new MariadbAccount(this);
    }

    @Override
    public Account reader() {
        return account().granted("SELECT, SHOW VIEW ON " + name + ".*");
    }

    @Override
    public Dump dump() {
        return work(MariadbDump::of);
    }

    @Override
    public void close() {
        administer("DROP DATABASE " + name);
    }
}
