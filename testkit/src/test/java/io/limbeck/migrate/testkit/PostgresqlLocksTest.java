package io.limbeck.migrate.testkit;

final class PostgresqlLocksTest extends LocksContract implements OnPostgresql {}
