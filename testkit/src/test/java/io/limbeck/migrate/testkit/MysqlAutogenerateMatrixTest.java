package io.limbeck.migrate.testkit;

final class MysqlAutogenerateMatrixTest extends AutogenerateMatrixContract implements OnMysql {
    @Override
    protected String collation(TestDatabase database) {
        return "utf8mb4_bin";
    }
}
