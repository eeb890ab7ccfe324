package io.limbeck.migrate.testkit;

final class MysqlAutogenerateTest extends MariadbAutogenerateTest implements OnMysql {}
