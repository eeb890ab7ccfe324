package io.limbeck.migrate.testkit;

final class SqliteAutogenerateMatrixTest extends AutogenerateMatrixContract implements OnSqlite {}
