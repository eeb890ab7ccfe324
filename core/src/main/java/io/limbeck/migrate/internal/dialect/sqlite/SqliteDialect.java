package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.Backups;
import io.limbeck.migrate.internal.dialect.ClientText;
import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.Failures;
import io.limbeck.migrate.internal.dialect.ForeignKeyChecks;
import io.limbeck.migrate.internal.dialect.Locks;
import io.limbeck.migrate.internal.dialect.Notation;
import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.Scratches;
import io.limbeck.migrate.internal.dialect.Sessions;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteSyntax;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.util.List;

/** SQLite through {@code org.xerial:sqlite-jdbc}. */
public final class SqliteDialect implements Dialect {
    private final boolean anyEngine;
    private static final DialectFacts FACTS = new DialectFacts(
            "sqlite",
            "SQLite",
            SqliteFile.PREFIX,
            List.of("sqlite"),
            List.of(),
            "org.sqlite.JDBC",
            "org.xerial:sqlite-jdbc",
            true,
            false,
            Integer.MAX_VALUE);

    private final SqliteCatalogue catalogue = new SqliteCatalogue();

    /** For the engine of the driver. */
    public SqliteDialect() {
        this(false);
    }

    private SqliteDialect(boolean anyEngine) {
        this.anyEngine = anyEngine;
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
        return SqliteSyntax.SQL;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public Notation notation() {
        return new SqliteNotation();
    }

    @Override
    public OperationCompiler compiler() {
        return new SqliteCompiler(new SqliteChoice(anyEngine));
    }

    @Override
    public ForeignKeyChecks foreignKeys() {
        return new SqliteForeignKeyChecks();
    }

    @Override
    public ClientText clientText() {
        return new SqliteClientText();
    }

    @Override
    public DatabaseUrls urls() {
        return new SqliteUrls();
    }

    @Override
    public Backups backups() {
        return Backups.byFile(
                request -> SqliteFile.of(request.url()).map(file -> new SqliteCopy(file, request.driver())));
    }

    @Override
    public Sessions sessions() {
        return new SqliteSessions();
    }

    @Override
    public Locks locks() {
        return new SqliteLocks();
    }

    @Override
    public Scratches scratches() {
        return new SqliteScratches();
    }

    @Override
    public Failures failures() {
        return new SqliteFailures();
    }
}
