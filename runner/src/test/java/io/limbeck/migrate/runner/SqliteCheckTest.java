package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.OnSqlite;

class SqliteCheckTest extends CheckContract implements OnSqlite {}
