package io.limbeck.migrate.testkit;

final class MysqlDdlCommitsTest extends DdlCommitsContract implements OnMysql {}
