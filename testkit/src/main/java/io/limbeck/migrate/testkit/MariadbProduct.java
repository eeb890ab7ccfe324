package io.limbeck.migrate.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** MariaDB. */
public class MariadbProduct extends ServerProduct {
    static final String COMMENTED_KEY = "ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id) COMMENT 'of t'";

    private static final Pattern WRITTEN_DEFAULTS =
            Pattern.compile(" USING BTREE| ON (DELETE|UPDATE) (NO ACTION|RESTRICT)");
    private static final Pattern INDEX_COMMENT = Pattern.compile("(?m)^( *(?:[A-Z]+ )?KEY .*\\)) COMMENT '.*'(?=,?$)");

    /** A dump has no functions and procedures. */
    private static final String ROUTINES =
            "SELECT concat_ws(' ', routine_type, routine_name, dtd_identifier, is_deterministic, sql_data_access, security_type,"
                    + " routine_comment, routine_definition) FROM information_schema.routines WHERE routine_schema = database()";

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public TestDatabase fresh(Path folder) {
        return MariadbTestDatabase.mariadb();
    }

    @Override
    protected List<ModelChange> ownChanges() {
        return MariadbChanges.all();
    }

    @Override
    protected String collation(TestDatabase database) {
        return "utf8mb4_bin";
    }

    /** The product's own shell. */
    Client shell(TestDatabase database, String... options) {
        return Client.mariadb(database, "mariadb", options);
    }

    /** The product's own client for dumps. */
    Client dumping(TestDatabase database, String... options) {
        return Client.mariadb(database, "mariadb-dump", options);
    }

    /** On its own account the shell leaves out comments, of programs as well, and has a character set that views keep. */
    @Override
    protected void load(TestDatabase database, Path file) {
        shell(database, "--comments", "--default-character-set=utf8mb4").read(file);
    }

    /**
     * Every index is a B-tree and every foreign key takes no action, whether somebody wrote it or not. The comment of an index is not
     * compared, and reported.
     */
    @Override
    protected List<String> definitions(TestDatabase database) {
        return Stream.concat(super.definitions(database).stream(), database.texts(ROUTINES).stream())
                .map(text -> WRITTEN_DEFAULTS.matcher(text).replaceAll(""))
                .map(text -> INDEX_COMMENT.matcher(text).replaceAll("$1"))
                .sorted()
                .toList();
    }

    @Override
    protected void read(TestDatabase database, String text) {
        shell(database).read(text);
    }

    @Override
    protected String backupCommand(TestDatabase database) {
        Client.of("mariadb-dump");
        return database.dialect().backups().dumpClient().example();
    }

    @Override
    protected TestDatabase restored(Path copy, Path folder) {
        TestDatabase restored = fresh(folder);
        load(restored, copy);
        return restored;
    }

    @Override
    protected List<Program> programs() {
        return MariadbPrograms.all();
    }

    @Override
    protected Witness witness(TestDatabase database) {
        return new MariadbWitness(database);
    }

    @Override
    protected List<String> schemas(TestDatabase database) {
        return database.texts("SELECT schema_name FROM information_schema.schemata ORDER BY 1");
    }

    @Override
    protected boolean schemasAreOfTheServer() {
        return true;
    }

    @Override
    protected List<String> uncompared() {
        return List.of(COMMENTED_KEY, "ALTER TABLE t ADD SYSTEM VERSIONING");
    }

    @Override
    protected String uncomparedNames() {
        return "comment index PRIMARY of t; system versioning t";
    }

    /** It keeps checks, foreign keys and indexes apart; a server without a table of events is asked twice for what is not compared. */
    @Override
    protected int mostQueries() {
        return 19;
    }

    @Override
    protected boolean indexNamesAreOfTables() {
        return true;
    }

    @Override
    protected Map<String, String> refusedSamples() {
        return Map.of(
                "alter-column-collation",
                "There is no collation C: SHOW COLLATION lists those of the server.",
                "alter-column-add-identity",
                "A table can have only one AUTO_INCREMENT column, and it must be the first column of a key.");
    }

    @Override
    protected List<String> switches() {
        return List.of("SET autocommit = 1", "set @@session.autocommit = 0", "SET sql_mode = '', autocommit = 1");
    }

    @Override
    protected String hoursOfWork() {
        return "SELECT count(*) FROM seq_1_to_1000000 AS a, seq_1_to_1000000 AS b";
    }

    @Override
    protected String runningStatements() {
        return "SELECT info FROM information_schema.processlist WHERE db = database() AND info IS NOT NULL";
    }

    @Override
    AutoCloseable crowdOut(TestDatabase database, String user) throws SQLException {
        MariadbTestDatabase server = (MariadbTestDatabase) database;
        server.createUser(user);
        database.run("ALTER USER " + user + "@localhost WITH MAX_USER_CONNECTIONS 1");
        Connection only = server.connectAs(user);
        return () -> {
            only.close();
            database.run("ALTER USER " + user + "@localhost WITH MAX_USER_CONNECTIONS 0");
        };
    }
}
