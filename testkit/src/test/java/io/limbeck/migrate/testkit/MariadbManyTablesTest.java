package io.limbeck.migrate.testkit;

final class MariadbManyTablesTest extends ManyTablesContract implements OnMariadb {
    @Override
    protected boolean indexNamesAreOfTables() {
        return true;
    }
}
