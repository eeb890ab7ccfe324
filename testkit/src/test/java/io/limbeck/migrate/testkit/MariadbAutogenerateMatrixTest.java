package io.limbeck.migrate.testkit;

final class MariadbAutogenerateMatrixTest extends AutogenerateMatrixContract implements OnMariadb {
    @Override
    protected String collation(TestDatabase database) {
        return "utf8mb4_bin";
    }
}
