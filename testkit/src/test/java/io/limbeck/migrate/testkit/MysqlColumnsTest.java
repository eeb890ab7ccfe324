package io.limbeck.migrate.testkit;

final class MysqlColumnsTest extends ColumnsContract implements OnMysql {}
