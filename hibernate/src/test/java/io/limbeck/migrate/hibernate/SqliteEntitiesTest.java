package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.OnSqlite;

final class SqliteEntitiesTest extends EntitiesContract implements OnSqlite {}
