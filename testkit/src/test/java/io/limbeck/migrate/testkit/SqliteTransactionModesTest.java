package io.limbeck.migrate.testkit;

final class SqliteTransactionModesTest extends TransactionModesContract implements OnSqlite {}
