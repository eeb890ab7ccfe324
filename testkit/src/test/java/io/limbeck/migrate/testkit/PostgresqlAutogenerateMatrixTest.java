package io.limbeck.migrate.testkit;

final class PostgresqlAutogenerateMatrixTest extends AutogenerateMatrixContract implements OnPostgresql {
    @Override
    protected String collation(TestDatabase database) {
        return "C";
    }
}
