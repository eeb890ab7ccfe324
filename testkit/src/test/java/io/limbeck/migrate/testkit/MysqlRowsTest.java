package io.limbeck.migrate.testkit;

final class MysqlRowsTest extends RowsContract implements OnMysql {}
