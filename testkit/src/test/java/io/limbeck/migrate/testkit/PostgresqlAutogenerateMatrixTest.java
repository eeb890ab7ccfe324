package io.limbeck.migrate.testkit;

final class PostgresqlAutogenerateMatrixTest extends AutogenerateMatrixContract implements OnPostgresql {}
