package io.limbeck.migrate.testkit;

final class SqliteDdlCommitsTest extends DdlCommitsContract implements OnSqlite {}
