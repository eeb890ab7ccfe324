package io.limbeck.migrate.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;

/** MySQL, as far as it is not like MariaDB. */
public final class MysqlProduct extends MariadbProduct {
    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public TestDatabase fresh(Path folder) {
        return MariadbTestDatabase.mysql();
    }

    @Override
    protected List<ModelChange> ownChanges() {
        return List.of();
    }

    /** It creates a table, and each of its indexes, a hundred times as slowly as others do. */
    @Override
    protected int manyTables() {
        return 50;
    }

    /** As documented, with the path of a program that is not installed. */
    @Override
    protected String backupCommand(TestDatabase database) {
        return database.dialect()
                .backups()
                .dumpClient()
                .example()
                .replaceFirst("^mysqldump", Matcher.quoteReplacement(quoted(program("mysqldump"))));
    }

    @Override
    Client shell(TestDatabase database, String... options) {
        return Client.mariadb(database.url(), program("mysql"), options);
    }

    @Override
    Client dumping(TestDatabase database, String... options) {
        return Client.mariadb(database.url(), program("mysqldump"), options);
    }

    private static List<String> program(String name) {
        return UnpackedPackages.of("MIGRATE_TEST_MYSQL_HOME").command("usr/bin/" + name, List.of());
    }

    @Override
    protected List<String> uncompared() {
        return List.of(COMMENTED_KEY, "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE n = 0");
    }

    @Override
    protected String uncomparedNames() {
        return "comment index PRIMARY of t; event nightly";
    }

    @Override
    protected String hoursOfWork() {
        return "SELECT count(*) FROM information_schema.collations AS a, information_schema.collations AS b,"
                + " information_schema.collations AS c, information_schema.collations AS d";
    }
}
