package io.limbeck.migrate.testkit;

final class PostgresqlMemoryTest extends MemoryContract implements OnPostgresql {}
