package io.limbeck.migrate.testkit;

final class MysqlVersionRowsTest extends VersionRowsContract implements OnMysql {}
