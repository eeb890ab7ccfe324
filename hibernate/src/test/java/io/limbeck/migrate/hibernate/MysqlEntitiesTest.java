package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.OnMysql;

final class MysqlEntitiesTest extends EntitiesContract implements OnMysql {}
