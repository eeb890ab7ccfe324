package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.Backups;
import io.limbeck.migrate.internal.dialect.ClientText;
import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.DumpClient;
import io.limbeck.migrate.internal.dialect.Failures;
import io.limbeck.migrate.internal.dialect.Locks;
import io.limbeck.migrate.internal.dialect.Notation;
import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.Scratches;
import io.limbeck.migrate.internal.dialect.Sessions;
import io.limbeck.migrate.internal.dialect.Transactions;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.ddl.DdlCompiler;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlChoice;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlDdl;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSyntax;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.util.List;
import java.util.Map;

/** PostgreSQL through {@code org.postgresql:postgresql}. */
public final class PostgresqlDialect implements Dialect {
    private static final DialectFacts FACTS = new DialectFacts(
            "postgresql",
            "PostgreSQL",
            "jdbc:postgresql:",
            List.of("postgresql", "postgres"),
            List.of(),
            "org.postgresql.Driver",
            "org.postgresql:postgresql",
            true,
            true,
            63);

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
        return PostgresqlSyntax.SQL;
    }

    @Override
    public Catalogue catalogue() {
        return new PostgresqlCatalogue();
    }

    @Override
    public Notation notation() {
        return new PostgresqlNotation();
    }

    @Override
    public OperationCompiler compiler() {
        return new DdlCompiler(PostgresqlDdl::of, new PostgresqlChoice());
    }

    @Override
    public ClientText clientText() {
        return new PostgresqlClientText();
    }

    @Override
    public DatabaseUrls urls() {
        return new PostgresqlUrls();
    }

    @Override
    public Backups backups() {
        return Backups.byClient(new DumpClient(
                "pg_dump --no-password --format=custom --file={{file}}",
                "5432",
                Map.of(
                        "host", "PGHOST",
                        "port", "PGPORT",
                        "database", "PGDATABASE",
                        "user", "PGUSER",
                        "password", "PGPASSWORD"),
                Map.of("sslmode", "PGSSLMODE", "sslrootcert", "PGSSLROOTCERT")));
    }

    @Override
    public Sessions sessions() {
        return new PostgresqlSessions();
    }

    @Override
    public Locks locks() {
        return new PostgresqlLocks();
    }

    @Override
    public Transactions transactions() {
        return new PostgresqlTransactions();
    }

    @Override
    public Scratches scratches() {
        return new PostgresqlScratches();
    }

    @Override
    public Failures failures() {
        return new PostgresqlFailures();
    }
}
