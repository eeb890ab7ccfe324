package io.limbeck.migrate.testkit;

final class MysqlOfflineTest extends OfflineContract implements OnMysql {}
