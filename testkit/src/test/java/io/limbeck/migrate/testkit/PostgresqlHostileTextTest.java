package io.limbeck.migrate.testkit;

class PostgresqlHostileTextTest extends HostileTextContract implements OnPostgresql {}
