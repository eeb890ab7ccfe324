package io.limbeck.migrate.testkit;

final class PostgresqlGuardsTest extends GuardsContract implements OnPostgresql {}
