package io.limbeck.migrate.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A database product that contracts run on: how a test gets a database, and the product's own answers where a contract asks for them.
 * {@link Products} finds each through {@code META-INF/services}.
 */
public abstract class Product {
    /** PostgreSQL writes the type of a null of limited length. */
    private static final Pattern DEFAULT_NULL = Pattern.compile(" DEFAULT NULL(::(character varying|\\w+))?");

    /** As dialects name it. */
    public abstract String name();

    /** A new and empty database, which may keep files in {@code folder}. */
    public abstract TestDatabase fresh(Path folder);

    /** As {@link #fresh}, where only this process opens the database and nothing has to outlive it: the fastest there is. */
    public TestDatabase careless(Path folder) {
        return fresh(folder);
    }

    /** Changes of a model that only this product has, or expresses in its own way. */
    protected List<ModelChange> ownChanges() {
        return List.of();
    }

    /** A collation that every database of this product has, and that is not its default. */
    protected String collation(TestDatabase database) {
        return database.caseBlindCollation();
    }

    /** Loads a file of SQL as the product itself does: by its own client or its engine, which stops at the first error. */
    protected abstract void load(TestDatabase database, Path file);

    /** Gives a text to the product's own client, as anybody would: an error is one when the client itself ends with it. */
    protected abstract void read(TestDatabase database, String text);

    /** The command by which the product's own client copies a database; empty where the database copies itself. */
    protected String backupCommand(TestDatabase database) {
        return "";
    }

    /** Makes a new database of a copy, by the product's own means. */
    protected abstract TestDatabase restored(Path copy, Path folder);

    /** All definitions by the product's own account, whoever spelled them; no rows, and no defaults that there are anyway. */
    protected List<String> definitions(TestDatabase database) {
        return database.dump().withoutOurs().entries().stream()
                .filter(entry -> !entry.text().startsWith("[")
                        && !entry.text().startsWith("(")
                        && !entry.text().startsWith("INSERT INTO"))
                .map(entry -> entry.table() + ": "
                        + DEFAULT_NULL.matcher(entry.text()).replaceAll(""))
                .toList();
    }

    /** One program of each kind that the product knows. */
    protected abstract List<Program> programs();

    /** Watches one of this product's databases from now on. */
    protected abstract Witness witness(TestDatabase database);

    /** The schemas, or databases, that exist. */
    protected abstract List<String> schemas(TestDatabase database);

    /** Whether a schema is seen from every database of the server, so that no two of them can create it. */
    protected boolean schemasAreOfTheServer() {
        return false;
    }

    /** How many tables are many: the long suite's number is that of a large application. */
    protected int manyTables() {
        return Tries.thorough() ? 1_000 : 200;
    }

    /** The most queries that a comparison with a model of unchanged tables takes. */
    protected int mostQueries() {
        return 15;
    }

    /** Whether two tables may have indexes of the same name. */
    protected boolean indexNamesAreOfTables() {
        return false;
    }

    /** Statements that create what no comparison looks at, next to a table {@code t} with a column {@code n}. */
    protected List<String> uncompared() {
        return List.of();
    }

    /** How {@link #uncompared} is reported. */
    protected String uncomparedNames() {
        return "";
    }

    /** Samples that this product refuses only when they run, each with the reason, a sentence. */
    protected Map<String, String> refusedSamples() {
        return Map.of();
    }

    /** Statements that run only outside of transactions. */
    protected List<String> outsideOnly() {
        return List.of();
    }

    /** Statements that would break a transaction, or that do nothing within one. */
    protected List<String> switches() {
        return List.of();
    }

    /** A query that runs for hours, where a statement can be stopped. */
    protected String hoursOfWork() {
        throw new UnsupportedOperationException(name());
    }

    /** A query for the texts of the statements that run on a test's database. */
    protected String runningStatements() {
        throw new UnsupportedOperationException(name());
    }

    /** The heap option of a process that migrates rows which do not fit into it. */
    protected String smallHeap() {
        return "-Xmx40m";
    }

    @Override
    public final String toString() {
        return name();
    }
}
