package io.limbeck.migrate.testkit;

final class MysqlOperationSqlTest extends OperationSqlContract implements OnMysql {}
