package io.limbeck.migrate.testkit;

final class MariadbJournalSequencesTest extends JournalSequencesContract implements OnMariadb {}
