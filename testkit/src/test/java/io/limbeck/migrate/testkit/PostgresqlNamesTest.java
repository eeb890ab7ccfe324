package io.limbeck.migrate.testkit;

final class PostgresqlNamesTest extends NamesContract implements OnPostgresql {}
