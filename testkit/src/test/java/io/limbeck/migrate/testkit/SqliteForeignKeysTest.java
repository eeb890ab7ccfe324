package io.limbeck.migrate.testkit;

final class SqliteForeignKeysTest extends ForeignKeysContract implements OnSqlite {}
