package io.limbeck.migrate.testkit;

final class PostgresqlUnchangedModelsTest extends UnchangedModelsContract implements OnPostgresql {}
