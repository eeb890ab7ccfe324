package io.limbeck.migrate.testkit;

final class MysqlTransactionModesTest extends TransactionModesContract implements OnMysql {}
