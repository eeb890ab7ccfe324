package io.limbeck.migrate.testkit;

final class MysqlDoubtsTest extends DoubtsContract implements OnMysql {}
