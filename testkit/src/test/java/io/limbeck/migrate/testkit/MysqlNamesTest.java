package io.limbeck.migrate.testkit;

final class MysqlNamesTest extends NamesContract implements OnMysql {}
