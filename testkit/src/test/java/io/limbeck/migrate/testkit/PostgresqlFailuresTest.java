package io.limbeck.migrate.testkit;

final class PostgresqlFailuresTest extends FailuresContract implements OnPostgresql {}
