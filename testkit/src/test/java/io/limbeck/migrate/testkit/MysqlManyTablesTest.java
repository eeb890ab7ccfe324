package io.limbeck.migrate.testkit;

final class MysqlManyTablesTest extends ManyTablesContract implements OnMysql {}
