package io.limbeck.migrate.testkit;

final class PostgresqlSamplesTest extends SamplesContract implements OnPostgresql {}
