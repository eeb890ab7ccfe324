package io.limbeck.migrate.testkit;

final class PostgresqlAutogenerateTest extends AutogenerateContract implements OnPostgresql {}
