package io.limbeck.migrate.testkit;

final class MariadbJournalTest extends JournalContract implements OnMariadb {}
