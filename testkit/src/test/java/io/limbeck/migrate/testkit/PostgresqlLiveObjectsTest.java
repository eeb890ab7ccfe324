package io.limbeck.migrate.testkit;

final class PostgresqlLiveObjectsTest extends LiveObjectsContract implements OnPostgresql {}
