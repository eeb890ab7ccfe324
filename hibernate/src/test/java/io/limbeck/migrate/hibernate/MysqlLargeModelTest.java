package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.OnMysql;

final class MysqlLargeModelTest extends LargeModelContract implements OnMysql {}
