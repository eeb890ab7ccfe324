package io.limbeck.migrate.testkit;

final class PostgresqlTransactionModesTest extends TransactionModesContract implements OnPostgresql {}
