package io.limbeck.migrate.testkit;

final class MysqlManyTablesTest extends ManyTablesContract implements OnMysql {
    @Override
    protected boolean indexNamesAreOfTables() {
        return true;
    }
}
