package io.limbeck.migrate.testkit;

final class MysqlLocksTest extends LocksContract implements OnMysql {}
