package io.limbeck.migrate.testkit;

final class MysqlLocksTest extends LocksContract implements OnMysql {
    /** Its lock is MariaDB's. */
    @Override
    protected int rounds() {
        return 2;
    }
}
