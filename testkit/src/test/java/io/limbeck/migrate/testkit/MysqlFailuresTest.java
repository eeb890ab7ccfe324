package io.limbeck.migrate.testkit;

final class MysqlFailuresTest extends FailuresContract implements OnMysql {}
