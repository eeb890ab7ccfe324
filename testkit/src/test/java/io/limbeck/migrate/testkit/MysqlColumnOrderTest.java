package io.limbeck.migrate.testkit;

final class MysqlColumnOrderTest extends ColumnOrderContract implements OnMysql {}
