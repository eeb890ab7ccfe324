package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.OnMysql;

class MysqlCheckTest extends CheckContract implements OnMysql {}
