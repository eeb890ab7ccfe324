package io.limbeck.migrate.testkit;

final class MysqlSchemaDiffTest extends SchemaDiffContract implements OnMysql {
    /** Its DDL is slow, and most of what is ours runs on MariaDB too. */
    @Override
    protected int pairs() {
        return 50;
    }
}
