package io.limbeck.migrate.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL. */
public final class PostgresqlProduct extends ServerProduct {
    private static final Pattern INDEX_COMMENT = Pattern.compile("^index [^:]+: COMMENT ");

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public TestDatabase fresh(Path folder) {
        return new PostgresqlTestDatabase();
    }

    @Override
    protected List<ModelChange> ownChanges() {
        return PostgresqlChanges.all();
    }

    @Override
    protected String collation(TestDatabase database) {
        return "C";
    }

    @Override
    protected void load(TestDatabase database, Path file) {
        Client.psql(database).read(file);
    }

    @Override
    protected void read(TestDatabase database, String text) {
        Client.of("psql", "-X", "-q", database.url().substring("jdbc:".length()))
                .read(text);
    }

    /** As documented, with the path of a program that is not installed. */
    @Override
    protected String backupCommand(TestDatabase database) {
        String program = quoted(PostgresqlClient.of(database).command("pg_dump"));
        return database.dialect()
                .backups()
                .dumpClient()
                .example()
                .replaceFirst("^pg_dump", Matcher.quoteReplacement(program));
    }

    @Override
    protected TestDatabase restored(Path copy, Path folder) {
        TestDatabase restored = fresh(folder);
        PostgresqlClient.of(restored)
                .on("pg_restore", "--clean", "--if-exists", "--exit-on-error", copy.toString())
                .read("");
        return restored;
    }

    /**
     * Who owns what and may do what is no part of a model, nor is whether a materialized view has its rows already. The comment of an
     * index is not compared, and reported.
     */
    @Override
    protected List<String> definitions(TestDatabase database) {
        return super.definitions(database).stream()
                .filter(text -> !text.contains(": RIGHTS ") && !text.contains(": ROWS "))
                .filter(text -> !INDEX_COMMENT.matcher(text).find())
                .toList();
    }

    @Override
    protected List<String> uncompared() {
        return List.of(
                "CREATE TYPE address AS (street text, town text)",
                "CREATE RULE noop AS ON DELETE TO t DO INSTEAD NOTHING",
                "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer)",
                "ALTER TABLE t REPLICA IDENTITY FULL",
                "CREATE STATISTICS st ON id, n FROM t",
                "CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple)",
                "CREATE COLLATION mine FROM \"C\"",
                "COMMENT ON CONSTRAINT t_pkey ON t IS 'of t'",
                "COMMENT ON RULE noop ON t IS 'of t'",
                "CREATE TYPE \"\\u000a} static { System.exit(1); } //\nx\" AS (a integer)");
    }

    @Override
    protected String uncomparedNames() {
        return "aggregate total(integer); collation mine; comment constraint t_pkey on table t, rule noop of t; composite type \\u000a} static { System.exit(1); } // x, address;"
                + " replica identity t; rule noop of t; statistics st; text search configuration plain";
    }

    @Override
    protected List<Program> programs() {
        return PostgresqlPrograms.all();
    }

    @Override
    protected Witness witness(TestDatabase database) {
        return new PostgresqlWitness(database);
    }

    @Override
    protected List<String> schemas(TestDatabase database) {
        return database.texts("SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_t%' ORDER BY 1");
    }

    @Override
    protected List<String> outsideOnly() {
        return List.of("VACUUM", "DROP INDEX CONCURRENTLY IF EXISTS i", "CREATE INDEX CONCURRENTLY i ON t (n)");
    }

    @Override
    protected String hoursOfWork() {
        return "SELECT pg_sleep(36000)";
    }

    @Override
    protected String runningStatements() {
        return "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'";
    }

    @Override
    AutoCloseable crowdOut(TestDatabase database, String user) {
        database.run(
                "DROP ROLE IF EXISTS " + user,
                "CREATE ROLE " + user + " LOGIN PASSWORD '" + Account.PASSWORD + "' CONNECTION LIMIT 0",
                "GRANT ALL ON SCHEMA public TO PUBLIC");
        return () -> database.run("ALTER ROLE " + user + " CONNECTION LIMIT -1");
    }
}
