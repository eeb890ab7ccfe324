package io.limbeck.migrate.testkit;

final class PostgresqlDdlCommitsTest extends DdlCommitsContract implements OnPostgresql {}
