package io.limbeck.migrate.testkit;

final class PostgresqlOfflineTest extends OfflineContract implements OnPostgresql {}
