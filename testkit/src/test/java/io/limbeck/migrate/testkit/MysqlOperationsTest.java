package io.limbeck.migrate.testkit;

final class MysqlOperationsTest extends OperationsContract implements OnMysql {}
