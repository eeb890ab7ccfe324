package io.limbeck.migrate.testkit;

final class MysqlJournalSequencesTest extends JournalSequencesContract implements OnMysql {}
