package io.limbeck.migrate.testkit;

final class MysqlOperationSequencesTest extends OperationSequencesContract implements OnMysql {
    /** Its DDL is slow, and most of what is ours runs on MariaDB too. */
    @Override
    protected int sequences() {
        return 50;
    }
}
