package io.limbeck.migrate.testkit;

final class MysqlJournalTest extends MariadbJournalTest implements OnMysql {}
