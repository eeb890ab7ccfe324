package io.limbeck.migrate.testkit;

final class MysqlBlocksTest extends BlocksContract implements OnMysql {}
