package io.limbeck.migrate.testkit;

final class MysqlForeignKeysTest extends ForeignKeysContract implements OnMysql {}
