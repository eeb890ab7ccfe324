package io.limbeck.migrate.testkit;

final class H2JournalSequencesTest extends JournalSequencesContract implements OnH2 {}
