package io.limbeck.migrate.internal.databases;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.h2.H2Dialect;
import io.limbeck.migrate.internal.dialect.mariadb.MariadbDialect;
import io.limbeck.migrate.internal.dialect.mysql.MysqlDdl;
import io.limbeck.migrate.internal.dialect.postgresql.PostgresqlDialect;
import io.limbeck.migrate.internal.dialect.sqlite.SqliteDialect;
import java.util.List;
import java.util.Optional;

/** The databases that migrate knows; the one visible list of them. */
public final class Dialects {
    private Dialects() {}

    public static List<Dialect> all() {
        return List.of(
                new SqliteDialect(),
                new PostgresqlDialect(),
                MariadbDialect.mariadb(MysqlDdl::of),
                MariadbDialect.mysql(MysqlDdl::of),
                new H2Dialect());
    }

    /** By the word that URLs and scripts use, see {@link DialectFacts#name}. */
    public static Optional<Dialect> named(String name) {
        return all().stream()
                .filter(dialect -> dialect.facts().name().equals(name))
                .findFirst();
    }

    /** The dialect whose JDBC URLs begin like this one. */
    public static Optional<Dialect> forUrl(String jdbcUrl) {
        return all().stream()
                .filter(dialect -> jdbcUrl.startsWith(dialect.facts().urlPrefix()))
                .findFirst();
    }
}
