package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.OnSqlite;

final class SqliteLargeModelTest extends LargeModelContract implements OnSqlite {}
