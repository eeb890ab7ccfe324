package io.limbeck.migrate.testkit;

final class MysqlIndexesTest extends IndexesContract implements OnMysql {}
