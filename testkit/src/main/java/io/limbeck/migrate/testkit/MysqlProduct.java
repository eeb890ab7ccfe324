package io.limbeck.migrate.testkit;

import java.nio.file.Path;
import java.util.List;

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

    /** MariaDB's client reads all but the programs of a MySQL server. */
    @Override
    protected String backupCommand(TestDatabase database) {
        return super.backupCommand(database)
                .replaceFirst("mysqldump --no-tablespaces", "mariadb-dump")
                .replace(" --routines", "");
    }

    @Override
    protected List<String> uncompared() {
        return List.of(
                "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE n = 0",
                "ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id) COMMENT 'of t'");
    }

    @Override
    protected String uncomparedNames() {
        return "event nightly; index comment PRIMARY of t";
    }

    @Override
    protected String hoursOfWork() {
        return "SELECT count(*) FROM information_schema.collations AS a, information_schema.collations AS b,"
                + " information_schema.collations AS c, information_schema.collations AS d";
    }
}
