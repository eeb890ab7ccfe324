package io.limbeck.migrate.testkit;

final class MysqlSamplesTest extends MariadbSamplesTest implements OnMysql {}
