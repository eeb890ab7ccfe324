package io.limbeck.migrate.testkit;

final class H2OperationSequencesTest extends OperationSequencesContract implements OnH2InMemory {}
