package io.limbeck.migrate.internal.dialect.mariadb;

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
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.ddl.DdlCompiler;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.model.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** MariaDB through its own driver. MySQL shares most parts of it. */
public class MariadbDialect implements Dialect {
    private final DialectFacts facts;
    private final ServerVersion usualServer;
    private final String dumpProgram;

    public MariadbDialect() {
        this(
                facts(
                        "mariadb",
                        "MariaDB",
                        List.of("mysql"),
                        "org.mariadb.jdbc.Driver",
                        "org.mariadb.jdbc:mariadb-java-client"),
                new ServerVersion("MariaDB", "10.11.0-MariaDB", 10, 11),
                "mariadb-dump");
    }

    /**
     * For a product with the same language.
     *
     * @param dumpProgram how the command for its own dumps begins
     */
    protected MariadbDialect(DialectFacts facts, ServerVersion usualServer, String dumpProgram) {
        this.facts = facts;
        this.usualServer = usualServer;
        this.dumpProgram = dumpProgram;
    }

    protected static DialectFacts facts(
            String name, String displayName, List<String> sections, String driverClass, String driverArtifact) {
        return new DialectFacts(
                name,
                displayName,
                "jdbc:" + name + ":",
                List.of(name),
                sections,
                driverClass,
                driverArtifact,
                false,
                false,
                64);
    }

    @Override
    public final DialectFacts facts() {
        return facts;
    }

    /** Either product's driver and URL reach a server of the other, which one of the drivers calls by its own product's name. */
    @Override
    public final boolean isProductOf(Connection live) throws SQLException {
        return Set.of("MariaDB", "MySQL").contains(live.getMetaData().getDatabaseProductName())
                && isVersionOfProduct(CatalogueQuery.text(live, "SELECT VERSION()"));
    }

    /** Whether a server of this version is of this product. */
    protected boolean isVersionOfProduct(String version) {
        return MariadbReading.isMariadb(version);
    }

    @Override
    public final DialectTraits traits() {
        return MariadbTraits.TRAITS;
    }

    @Override
    public final SqlSyntax syntax() {
        return MariadbSyntax.SQL;
    }

    @Override
    public final Catalogue catalogue() {
        return new MariadbCatalogue(storage());
    }

    /** How its catalogue stores expressions and defaults. */
    protected MariadbStorage storage() {
        return new MariadbStorage();
    }

    @Override
    public final Notation notation() {
        return new MariadbNotation();
    }

    @Override
    public OperationCompiler compiler() {
        return new DdlCompiler(MariadbDdl::of, new MariadbChoice(true));
    }

    @Override
    public final ClientText clientText() {
        return new MariadbClientText();
    }

    @Override
    public final DatabaseUrls urls() {
        return new MariadbUrls(facts.name());
    }

    @Override
    public final Backups backups() {
        String options =
                " --protocol=tcp --host={{host}} --port={{port}} --user={{user}} --single-transaction --routines"
                        + " --result-file={{file}} {{database}}";
        return Backups.byClient(new DumpClient(
                dumpProgram + options,
                "3306",
                Map.of(
                        "host", "MYSQL_HOST",
                        "port", "MYSQL_TCP_PORT",
                        "password", "MYSQL_PWD"),
                Map.of()));
    }

    @Override
    public final Sessions sessions() {
        return new MariadbSessions();
    }

    @Override
    public final Locks locks() {
        return new MariadbLocks();
    }

    @Override
    public final Transactions transactions() {
        return new MariadbTransactions();
    }

    @Override
    public final Scratches scratches() {
        return new MariadbScratches(facts.displayName(), usualServer);
    }

    @Override
    public final Failures failures() {
        return new MariadbFailures();
    }
}
