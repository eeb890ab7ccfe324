package io.limbeck.migrate.testkit;

final class PostgresqlServersTest extends ServersContract implements OnPostgresql {}
