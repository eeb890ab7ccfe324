package io.limbeck.migrate.testkit;

final class MysqlTypesTest extends TypesContract implements OnMysql {}
