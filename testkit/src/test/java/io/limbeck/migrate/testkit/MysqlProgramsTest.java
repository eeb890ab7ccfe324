package io.limbeck.migrate.testkit;

final class MysqlProgramsTest extends MariadbProgramsTest implements OnMysql {}
