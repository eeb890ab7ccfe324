package io.limbeck.migrate.testkit;

final class MysqlMemoryTest extends MemoryContract implements OnMysql {}
