package io.limbeck.migrate.testkit;

final class H2JournalTest extends JournalContract implements OnH2 {}
