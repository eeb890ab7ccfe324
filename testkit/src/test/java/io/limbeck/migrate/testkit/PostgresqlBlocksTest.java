package io.limbeck.migrate.testkit;

final class PostgresqlBlocksTest extends BlocksContract implements OnPostgresql {}
