package io.limbeck.migrate.testkit;

final class H2DoubtsTest extends DoubtsContract implements OnH2InMemory {}
