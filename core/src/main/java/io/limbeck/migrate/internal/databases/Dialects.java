package io.limbeck.migrate.internal.databases;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.h2.H2Dialect;
import io.limbeck.migrate.internal.dialect.mariadb.MariadbDialect;
import io.limbeck.migrate.internal.dialect.mysql.MysqlDialect;
import io.limbeck.migrate.internal.dialect.postgresql.PostgresqlDialect;
import io.limbeck.migrate.internal.dialect.sqlite.SqliteDialect;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The databases that migrate knows; the one visible list of them. */
public final class Dialects {
    private static final List<Dialect> ALL = Stream.concat(
                    Stream.of(
                            new SqliteDialect(),
                            new PostgresqlDialect(),
                            new MariadbDialect(),
                            new MysqlDialect(),
                            new H2Dialect()),
                    others())
            .toList();

    private static final List<SqlSyntax> SYNTAXES =
            ALL.stream().map(Dialect::syntax).distinct().toList();

    private Dialects() {}

    /** In the order in which messages list them. */
    public static List<Dialect> all() {
        return ALL;
    }

    /** Of other jars, which name them in {@code META-INF/services}; this is no public API. */
    private static Stream<Dialect> others() {
        return ServiceLoader.load(Dialect.class, Dialects.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get);
    }

    /** By the word that URLs and scripts use, see {@link DialectFacts#name}. */
    public static Optional<Dialect> named(String name) {
        for (Dialect dialect : all()) {
            if (dialect.facts().name().equals(name)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    /** The dialect whose JDBC URLs begin like this one. */
    public static Optional<Dialect> forUrl(String jdbcUrl) {
        for (Dialect dialect : all()) {
            if (jdbcUrl.startsWith(dialect.facts().urlPrefix())) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    /** The dialect of the server that was reached, as one kind of URL may lead to several products; only asks what it is. */
    public static Dialect of(Dialect byUrl, Connection live) throws SQLException {
        if (!byUrl.isProductOf(live)) {
            for (Dialect other : all()) {
                if (other.isProductOf(live)) {
                    return other;
                }
            }
        }
        return byUrl;
    }

    /** How the databases read SQL, each way once. */
    public static List<SqlSyntax> syntaxes() {
        return SYNTAXES;
    }

    /** How a database reads SQL, by {@link DialectFacts#name}. */
    public static Optional<SqlSyntax> syntax(String name) {
        return named(name).map(Dialect::syntax);
    }

    /** All names, see {@link DialectFacts#name}. */
    public static Stream<String> names() {
        return all().stream().map(dialect -> dialect.facts().name());
    }

    /** The names of those sections of SQL scripts that a database takes: its own, else another's. */
    public static Stream<String> sections(String name) {
        return Stream.concat(
                Stream.of(name), named(name).stream().flatMap(dialect -> dialect.facts().sections().stream()));
    }
}
